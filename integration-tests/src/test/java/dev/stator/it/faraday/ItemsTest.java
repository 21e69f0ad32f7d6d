package dev.stator.it.faraday;

import static dev.stator.it.faraday.User.ALICE;
import static dev.stator.it.faraday.User_.age;
import static dev.stator.it.faraday.User_.email;
import static dev.stator.it.faraday.User_.id;
import static dev.stator.it.faraday.User_.loginCount;
import static dev.stator.it.faraday.User_.name;
import static dev.stator.it.faraday.User_.tags;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ItemNotFoundException;
import dev.stator.operation.Response;
import dev.stator.operation.Selection;
import dev.stator.testing.StatorTest;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** {@code get-item}, {@code put-item}, {@code update-item} and {@code delete-item}, option by option. */
@StatorTest
class ItemsTest {
    private final UserDao users;

    ItemsTest(UserDao users) {
        this.users = users;
    }

    private User stored() {
        return users.get(1).consistent().execute().orElseThrow();
    }

    @Test
    void getItem() {
        assertThat(users.get(1).execute()).isEmpty();
        users.put(ALICE).execute();
        assertThat(users.get(1).execute()).contains(ALICE);
    }

    @Test
    void getSomeAttributes() {
        users.put(ALICE).execute();
        Selection<User> row = users.get(1).select(name, email).execute().orElseThrow();
        assertThat(row.get(name)).isEqualTo("Alice");
        assertThat(row.get(email)).isEqualTo("alice@example.com");
        assertThatThrownBy(() -> row.get(age)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Faraday answers {@code {}} here and nil for no item; this tells the two apart as well. */
    @Test
    void anItemWithoutTheAttributesAskedFor() {
        users.put(User.BOB).execute();
        Optional<Selection<User>> row = users.get(2).select(email).execute();
        assertThat(row.orElseThrow().find(email)).isEmpty();
        assertThatThrownBy(() -> row.orElseThrow().get(email)).isInstanceOf(NoSuchElementException.class);
        assertThat(users.get(3).select(email).execute()).isEmpty();
    }

    @Test
    void getConsistently() {
        GetItemRequest request = users.get(1).consistent().toRequest();
        assertThat(request.consistentRead()).isTrue();
        users.put(ALICE).execute();
        assertThat(users.get(1).consistent().execute()).contains(ALICE);
    }

    @Test
    void consumedCapacity() {
        Response<User> put = users.put(ALICE).response();
        assertThat(put.consumedCapacity().get(0).capacityUnits()).isEqualTo(1.0);
        Response<Optional<User>> get = users.get(1).response();
        assertThat(get.consumedCapacity().get(0).capacityUnits()).isEqualTo(0.5);
        assertThat(get.value()).contains(ALICE);
    }

    @Test
    void putItem() {
        assertThat(users.put(ALICE).execute()).isEqualTo(ALICE);
        User older = new User(1, "Alice", null, 31, Set.of(), 0);
        users.put(older).execute();
        assertThat(stored()).isEqualTo(older);
    }

    @Test
    void putReturningOld() {
        assertThat(users.put(ALICE).returningOld().execute()).isEmpty();
        assertThat(users.put(ALICE).returningOld().execute()).contains(ALICE);
    }

    @Test
    void putIf() {
        users.put(ALICE).when(id.absent().or(age.lt(30))).execute();
        assertThatThrownBy(
                        () -> users.put(ALICE).when(id.absent().or(age.lt(30))).execute())
                .isInstanceOf(ConditionFailedException.class);
    }

    @Test
    void putIfAbsent() {
        users.put(ALICE).ifAbsent().execute();
        assertThatThrownBy(() -> users.put(ALICE).ifAbsent().execute()).isInstanceOf(ConditionFailedException.class);
    }

    /** The guide calls its attribute {@code name}, which expressions may not contain. */
    @Test
    void reservedWords() {
        users.put(ALICE).execute();
        users.update(1).set(name, "Alice Smith").when(name.eq("Alice")).execute();
        assertThat(users.get(1).select(name).execute().orElseThrow().get(name)).isEqualTo("Alice Smith");
    }

    @Test
    void everyCondition() {
        users.put(ALICE).execute();
        users.put(ALICE)
                .when(id.exists()
                        .and(name.eq("Alice"))
                        .and(name.ne("Bob"))
                        .and(age.lt(31))
                        .and(age.le(30))
                        .and(age.gt(29))
                        .and(age.ge(30))
                        .and(age.between(29, 31))
                        .and(age.in(29, 30))
                        .and(name.beginsWith("Al"))
                        .and(name.contains("lic"))
                        .and(tags.contains("aws"))
                        .and(tags.size().lt(3))
                        .and(tags.contains("gcp").not()))
                .execute();
        assertThatThrownBy(() -> users.put(ALICE).when(email.absent()).execute())
                .isInstanceOf(ConditionFailedException.class);
    }

    @Test
    void updateItem() {
        users.put(ALICE).execute();
        User after = users.update(1)
                .set(age, 31)
                .set(name, "Alice Smith")
                .returningNew()
                .execute();
        assertThat(after).isEqualTo(new User(1, "Alice Smith", "alice@example.com", 31, ALICE.tags(), 0));
    }

    @Test
    void updateMakesTheItemIfToldTo() {
        users.update(1).set(name, "Alice").orCreate().execute();
        assertThat(stored()).isEqualTo(new User(1, "Alice", null, 0, Set.of(), 0));
        assertThatThrownBy(() -> users.update(2).set(name, "Bob").execute()).isInstanceOf(ItemNotFoundException.class);
    }

    /** Also what {@code :update-map} calls {@code :put}, {@code :add} and {@code :delete}. */
    @Test
    void setAddRemoveDelete() {
        users.put(ALICE).execute();
        users.update(1)
                .set(name, "A.")
                .add(loginCount, 1)
                .add(age, -1)
                .add(tags, Set.of("dynamodb"))
                .remove(email)
                .execute();
        users.update(1).delete(tags, Set.of("aws")).execute();
        assertThat(stored()).isEqualTo(new User(1, "A.", null, 29, Set.of("clojure", "dynamodb"), 1));
    }

    @Test
    void updateIf() {
        users.put(ALICE).execute();
        users.update(1).add(age, 1).when(age.eq(30)).execute();
        assertThatThrownBy(() -> users.update(1).add(age, 1).when(age.eq(30)).execute())
                .isInstanceOf(ConditionFailedException.class);
        assertThat(stored().age()).isEqualTo(31);
    }

    @Test
    void updateReturning() {
        users.put(ALICE).execute();
        assertThat(users.update(1)
                        .add(age, 1)
                        .returningOld()
                        .execute()
                        .orElseThrow()
                        .age())
                .isEqualTo(30);
        assertThat(users.update(1).add(age, 1).returningNew().execute().age()).isEqualTo(32);
        assertThat(users.update(1).add(age, 1).returningUpdatedOld().execute().get(age))
                .isEqualTo(32);
        assertThat(users.update(1).add(age, 1).returningUpdatedNew().execute().get(age))
                .isEqualTo(34);
    }

    @Test
    void deleteItem() {
        users.put(ALICE).execute();
        users.delete(1).execute();
        assertThat(users.get(1).execute()).isEmpty();
        users.delete(1).execute();
    }

    @Test
    void deleteReturningOld() {
        users.put(ALICE).execute();
        assertThat(users.delete(1).returningOld().execute()).contains(ALICE);
        assertThat(users.delete(1).returningOld().execute()).isEmpty();
    }

    @Test
    void deleteIf() {
        users.put(ALICE).execute();
        assertThatThrownBy(() -> users.delete(1).when(age.gt(30)).execute())
                .isInstanceOf(ConditionFailedException.class);
        users.delete(1).when(age.eq(30)).execute();
        assertThatThrownBy(() -> users.delete(1).ifPresent().execute()).isInstanceOf(ConditionFailedException.class);
    }

    @Test
    void theStoredItemWhenAConditionFails() {
        users.put(ALICE).execute();
        assertThatThrownBy(() ->
                        users.put(User.BOB).ifPresent().withItemOnFailure().execute())
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.item(User.class)).isEmpty());
        assertThatThrownBy(() -> users.update(1)
                        .add(age, 1)
                        .when(age.gt(30))
                        .withItemOnFailure()
                        .execute())
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.item(User.class)).contains(ALICE));
    }
}
