package dev.stator.it.recipe;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.TransactionFailureReason;
import dev.stator.testing.StatorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The recipes do what the guide says of them, their limits too, and the guide has them as they are. */
@StatorTest(daos = {PageViewsDao.class, MemberDao.class, TakenEmailDao.class})
class RecipesTest {
    private final Stator stator;
    private final PageCounter counter;
    private final Members members;
    private final MemberDao stored;
    private final TakenEmailDao taken;

    RecipesTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.stator = Stator.builder()
                .client(FaultyClient.around(client, asyncClient).client())
                .backoff(new NotedTimer().backoff())
                .build();
        this.counter = new PageCounter(stator);
        this.members = new Members(stator);
        this.stored = new MemberDao(stator);
        this.taken = new TakenEmailDao(stator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PageViews", "PageCounter", "Member", "TakenEmail", "Members"})
    void theGuideHasThem(String type) throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/stator/it/recipe", type + ".java"));
        String withoutPackage = source.substring(source.indexOf("\n\n") + 2);

        StringBuilder guide = new StringBuilder();
        for (String page : List.of("read-and-write.md", "transactions.md")) {
            guide.append(Files.readString(Path.of("../docs/guide", page)));
        }
        assertThat(guide).contains("```java\n" + withoutPackage + "```\n");
    }

    @Test
    void whatManyThreadsCountIsCounted() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tasks.add(() -> {
                    counter.count("busy");
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(counter.total("busy")).isEqualTo(40);
        assertThat(counter.total("quiet")).isZero();
    }

    @Test
    void aVisitCountsOnce() {
        for (int i = 0; i < 3; i++) {
            counter.countOnce("once", "visit-1");
        }
        counter.countOnce("once", "visit-2");

        assertThat(counter.total("once")).isEqualTo(2);
    }

    private static TransactionFailedException refused(Runnable transaction) {
        return requireNonNull(catchThrowableOfType(TransactionFailedException.class, transaction::run));
    }

    private static void assertTaken(TransactionFailedException refused) {
        assertThat(refused.reasons())
                .extracting(TransactionFailureReason::code)
                .contains(TransactionFailureReason.Code.CONDITIONAL_CHECK_FAILED);
    }

    @Test
    void oneMemberHasAnAddress() {
        Member ada = members.join("ada@one.example", "Ada");
        assertThat(ada.id()).isNotEmpty();
        assertThat(members.byEmail("ada@one.example")).contains(ada);

        assertTaken(refused(() -> members.join("ada@one.example", "Eve")));
        assertThat(stored.scan().list())
                .filteredOn(member -> member.name().equals("Eve"))
                .isEmpty();
    }

    @Test
    void anAddressIsFreeOnceItsMemberHasAnother() {
        Member ada = members.join("ada@two.example", "Ada");
        Member bob = members.join("bob@two.example", "Bob");

        assertTaken(refused(() -> members.move(bob, "ada@two.example")));
        Member moved = members.move(ada, "ada@new.example");
        assertThat(members.byEmail("ada@new.example")).contains(moved);
        assertThat(members.byEmail("ada@two.example")).isEmpty();
        assertThat(members.move(moved, "ada@new.example")).isEqualTo(moved);
        assertTaken(refused(() -> members.move(ada, "ada@third.example")));
        assertThat(members.byEmail("ada@third.example"))
                .as("of what was read before")
                .isEmpty();
        assertThat(members.move(bob, "ada@two.example").email()).isEqualTo("ada@two.example");
    }

    @Test
    void anAddressIsFreeOnceItsMemberHasLeft() {
        Member ada = members.join("ada@three.example", "Ada");
        members.leave(ada);

        assertThat(members.byEmail("ada@three.example")).isEmpty();
        assertThat(members.join("ada@three.example", "Eve").name()).isEqualTo("Eve");
        assertThatThrownBy(() -> members.leave(ada)).isInstanceOf(TransactionFailedException.class);
    }

    /** As DynamoDB does where the record has a time to live, or whoever deletes without the recipe. */
    @Test
    void anAddressStaysTakenWhereItsMemberGoesByItself() {
        Member ada = members.join("ada@four.example", "Ada");
        stored.delete(ada).execute();

        assertThat(members.byEmail("ada@four.example")).isEmpty();
        assertTaken(refused(() -> members.join("ada@four.example", "Eve")));
        assertThat(taken.get("ada@four.example").execute()).contains(new TakenEmail("ada@four.example", ada.id()));
    }

    /** No batch asks whether an address is taken. */
    @Test
    void aBatchDoesNotKeepIt() {
        Member ada = members.join("ada@five.example", "Ada");
        stator.batchWrite(
                        stored.put(new Member("", "ada@five.example", "Eve", 0)).ignoringVersion())
                .execute();

        assertThat(stored.scan().list())
                .filteredOn(member -> member.email().equals(ada.email()))
                .hasSize(2);
    }
}
