package dev.stator.it.faraday;

import static dev.stator.it.faraday.User.ALICE;
import static dev.stator.it.faraday.User.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.operation.BatchGetResult;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Page;
import dev.stator.operation.Results;
import dev.stator.operation.Selection;
import dev.stator.table.Billing;
import dev.stator.table.IndexInfo;
import dev.stator.table.TableInfo;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The workflows of Faraday's guide, one after the other, with what does not work there mended. */
@StatorTest
class WorkflowsTest {
    private final UserDao users;
    private final PostDao posts;

    WorkflowsTest(UserDao users, PostDao posts) {
        this.users = users;
        this.posts = posts;
    }

    /** Workflow 2. */
    @Test
    void crud() {
        users.put(ALICE).execute();
        assertThat(users.get(1).execute()).contains(ALICE);

        Selection<User> row =
                users.get(1).select(User_.name, User_.email).execute().orElseThrow();
        assertThat(row.get(User_.email)).isEqualTo("alice@example.com");
        assertThat(users.get(1).consistent().execute()).contains(ALICE);

        User after = users.update(1)
                .set(User_.age, 31)
                .set(User_.name, "Alice Smith")
                .returningNew()
                .execute();
        assertThat(after.name()).isEqualTo("Alice Smith");
        users.update(1).add(User_.loginCount, 1).execute();
        users.update(1).add(User_.tags, Set.of("dynamodb")).execute();
        assertThat(users.get(1).execute())
                .contains(new User(1, "Alice Smith", "alice@example.com", 31, Set.of("clojure", "aws", "dynamodb"), 1));

        users.delete(1).execute();
        assertThatThrownBy(() -> users.delete(1).ifPresent().execute()).isInstanceOf(ConditionFailedException.class);
    }

    /** Workflow 3. */
    @Test
    void queries() {
        LongStream.rangeClosed(1, 30)
                .forEach(i -> posts.put(Post.of("alice", 100 * i)).execute());

        assertThat(posts.query("alice").list()).hasSize(30);
        assertThat(posts.query("alice").between(1_000, 2_000).list()).hasSize(11);
        assertThat(posts.query("alice").limit(10).list()).hasSize(10);
        assertThat(posts.query("alice").descending().first()).contains(Post.of("alice", 3_000));

        Page<Post> first = posts.query("alice").limit(10).page();
        Page<Post> second = posts.query("alice")
                .limit(10)
                .after(first.cursor().orElseThrow())
                .page();
        assertThat(second.items().get(0)).isEqualTo(Post.of("alice", 1_100));

        assertThat(posts.byTitle().query("even").list()).containsExactly(Post.of("alice", 2_000));
        assertThat(posts.query("alice").filter(Post_.score.gt(250)).list()).hasSize(5);
        assertThat(posts.query("alice").ge(1_000).list()).hasSize(21);
    }

    /** Workflow 4. */
    @Test
    void scans() {
        users.put(ALICE).execute();
        users.put(BOB).execute();

        assertThat(users.scan().list()).containsExactlyInAnyOrder(ALICE, BOB);
        assertThat(users.scan().filter(User_.age.gt(25)).list()).containsExactly(ALICE);
        assertThat(users.scan()
                        .filter(User_.age.gt(25).and(User_.tags.contains("clojure")))
                        .list())
                .containsExactly(ALICE);
        List<Selection<User>> rows =
                users.scan().select(User_.id, User_.name, User_.email).list();
        assertThat(rows).extracting(row -> row.get(User_.name)).containsExactlyInAnyOrder("Alice", "Bob");

        Page<User> first = users.scan().scanLimit(1).page();
        Page<User> second = users.scan().after(first.cursor().orElseThrow()).page();
        assertThat(List.of(first.items().get(0), second.items().get(0))).containsExactlyInAnyOrder(ALICE, BOB);

        assertThat(users.scan().parallel(4).list()).containsExactlyInAnyOrder(ALICE, BOB);
    }

    /** Workflow 5. */
    @Test
    void batches(Stator stator) {
        users.putAll(LongStream.rangeClosed(1, 5).mapToObj(User::numbered)).execute();
        posts.putAll(List.of(Post.of("alice", 1_000), Post.of("bob", 2_000))).execute();

        GetOperation<Post, Post> bobs = posts.get("bob", 2_000).consistent();
        List<GetOperation<?, ?>> asked =
                new ArrayList<>(List.of(posts.get("alice", 1_000).consistent(), bobs));
        LongStream.rangeClosed(1, 5).forEach(id -> asked.add(users.get(id)));
        BatchGetResult found = stator.batchGet(asked).execute();
        assertThat(found.list()).hasSize(7).allMatch(Optional::isPresent);
        assertThat(found.get(bobs)).contains(Post.of("bob", 2_000));

        stator.batchWrite(
                        users.put(User.numbered(10)),
                        users.put(User.numbered(11)),
                        users.delete(4),
                        users.delete(5),
                        posts.put(Post.of("eve", 3_000)))
                .execute();
        assertThat(users.scan().list()).extracting(User::id).containsExactlyInAnyOrder(1L, 2L, 3L, 10L, 11L);

        users.putAll(LongStream.range(0, 999).mapToObj(User::numbered)).execute();
        assertThat(users.getAll(LongStream.range(0, 999).mapToObj(UserKey::new)).list())
                .hasSize(999)
                .allMatch(Optional::isPresent);
    }

    /** Workflow 1. */
    @Test
    void tables(Stator stator) {
        assertThat(stator.tables().names()).containsExactly("posts", "users");
        assertThat(users.table().describe().orElseThrow().billing()).isEqualTo(Billing.onDemand());

        posts.table().delete();
        assertThat(stator.tables().names()).containsExactly("users");
        TableInfo created = posts.table().provisioned(5, 5).create();
        assertThat(created.indexes()).extracting(IndexInfo::name).containsExactly("by-title", "posts-by-score");

        assertThat(posts.table().provisioned(10, 10).updateBilling().billing())
                .isEqualTo(new Billing.Provisioned(10, 10));
        assertThat(posts.table().onDemand().updateBilling().billing()).isEqualTo(Billing.onDemand());
        assertThat(posts.table().ensure().arn()).isEqualTo(created.arn());
    }

    /** Workflow 6, where the condition stands on the update: DynamoDB takes one operation an item. */
    @Test
    void transactions(Stator stator, AccountDao accounts, TransferDao transfers) {
        accounts.put(new Account("account-1", 500)).execute();
        accounts.put(new Account("account-2", 300)).execute();
        transfers.put(new Transfer("old-tx-456", "account-2", "account-1", 1)).execute();

        stator.transactWrite(
                        transfers.put(new Transfer("tx-123", "account-1", "account-2", 100)),
                        accounts.update("account-1").add(Account_.balance, -100).when(Account_.balance.ge(100)),
                        accounts.update("account-2").add(Account_.balance, 100),
                        transfers.delete("old-tx-456"))
                .execute();
        assertThat(transfers.scan().list()).containsExactly(new Transfer("tx-123", "account-1", "account-2", 100));

        assertThat(stator.transactGet(accounts.get("account-1"), accounts.get("account-2"))
                        .execute())
                .isEqualTo(new Results.Two<>(
                        Optional.of(new Account("account-1", 400)), Optional.of(new Account("account-2", 400))));
    }
}
