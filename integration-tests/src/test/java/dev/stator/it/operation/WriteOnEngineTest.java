package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.DAY;
import static dev.stator.it.operation.Entries.entry;
import static dev.stator.it.operation.Entry_.city;
import static dev.stator.it.operation.Entry_.country;
import static dev.stator.it.operation.Entry_.homes;
import static dev.stator.it.operation.Entry_.likes;
import static dev.stator.it.operation.Entry_.log;
import static dev.stator.it.operation.Entry_.price;
import static dev.stator.it.operation.Entry_.score;
import static dev.stator.it.operation.Entry_.state;
import static dev.stator.it.operation.Entry_.subtitle;
import static dev.stator.it.operation.Entry_.tags;
import static dev.stator.it.operation.Entry_.title;
import static dev.stator.it.operation.Entry_.visits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.EncodingException;
import dev.stator.it.operation.Entry.Visit;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ItemNotFoundException;
import dev.stator.operation.Operation;
import dev.stator.operation.Outcome;
import dev.stator.operation.Response;
import dev.stator.operation.Selection;
import dev.stator.operation.UpdateOperation;
import dev.stator.testing.DynamoDbLocal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteOnEngineTest {
    private final DynamoDbLocal engine = Entries.engine();
    private EntryDao entries = Entries.dao(engine);

    @BeforeEach
    void freshTable() {
        entries = Entries.dao(engine);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private Optional<Entry> stored(int number) {
        return entries.get(EntryKey.of(entry(number))).consistent().execute();
    }

    private UpdateOperation<Entry> update(int number) {
        return entries.update(EntryKey.of(entry(number)));
    }

    private static <R extends @Nullable Object, T> Optional<T> itemOf(Outcome<R, T> outcome) {
        if (outcome instanceof Outcome.ConditionFailed<R, T> failed) {
            return failed.item();
        }
        throw new AssertionError(outcome);
    }

    @ParameterizedTest
    @EnumSource
    void putGetDelete(Way way) {
        assertThat(way.execute(entries.get("ada", DAY))).isEmpty();
        assertThat(way.execute(entries.put(entry(0)))).isEqualTo(entry(0));
        assertThat(way.execute(entries.get("ada", DAY))).contains(entry(0));
        assertThat(way.execute(entries.get(EntryKey.of(entry(0))).consistent())).contains(entry(0));
        assertThat(way.execute(entries.delete("ada", DAY))).isNull();
        assertThat(way.execute(entries.get("ada", DAY))).isEmpty();
        assertThat(way.execute(entries.delete("ada", DAY))).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasThereBefore(Way way) {
        assertThat(way.execute(entries.put(entry(1)).returningOld())).isEmpty();
        assertThat(way.execute(entries.put(entry(1)).returningOld())).contains(entry(1));
        assertThat(way.execute(entries.delete(EntryKey.of(entry(1))).returningOld()))
                .contains(entry(1));
        assertThat(way.execute(entries.delete(EntryKey.of(entry(1))).returningOld()))
                .isEmpty();
        assertThat(way.execute(entries.put(entry(1)).ifAbsent().returningOld())).isEmpty();
        assertThat(way.execute(entries.delete(EntryKey.of(entry(1))).ifPresent().returningOld()))
                .contains(entry(1));
    }

    @ParameterizedTest
    @EnumSource
    void conditionsHoldOrFail(Way way) {
        assertThatThrownBy(() -> way.execute(entries.put(entry(1)).ifPresent()))
                .isInstanceOf(ConditionFailedException.class);
        way.execute(entries.put(entry(1)).ifAbsent());
        assertThatThrownBy(() -> way.execute(entries.put(entry(1)).ifAbsent()))
                .isInstanceOfSatisfying(ConditionFailedException.class, error -> {
                    assertThat(error.table()).isEqualTo("entries");
                    assertThat(error.key()).containsOnlyKeys("author", "postedAt");
                    assertThat(error.item(Entry.class)).as("not asked for").isEmpty();
                });
        assertThatThrownBy(() ->
                        way.execute(entries.put(entry(1)).when(likes.gt(1)).withItemOnFailure()))
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.item(Entry.class)).contains(entry(1)));
        way.execute(entries.put(entry(1)).when(likes.ge(1)).when(title.eq("odd")));
        way.execute(entries.put(entry(1)).ifPresent());

        assertThatThrownBy(
                        () -> way.execute(entries.delete(EntryKey.of(entry(1))).when(subtitle.absent())))
                .isInstanceOf(ConditionFailedException.class);
        way.execute(entries.delete(EntryKey.of(entry(1))).when(title.exists()));
        assertThatThrownBy(
                        () -> way.execute(entries.delete(EntryKey.of(entry(1))).ifPresent()))
                .isInstanceOf(ConditionFailedException.class);

        assertThatThrownBy(() -> way.execute(update(1).add(likes, 1))).isInstanceOf(ConditionFailedException.class);
        assertThat(stored(1)).as("nothing was written").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void attempts(Way way) {
        assertThat(way.attempt(entries.put(entry(1)).ifAbsent())).isEqualTo(new Outcome.Succeeded<>(entry(1)));
        Outcome<Entry, Entry> lost =
                way.attempt(entries.put(entry(1)).ifAbsent().withItemOnFailure());
        assertThat(itemOf(lost)).contains(entry(1));

        Outcome<Entry, Entry> updated = way.attempt(update(1)
                .set(title, "New")
                .when(likes.lt(1))
                .withItemOnFailure()
                .returningNew());
        assertThat(itemOf(updated)).contains(entry(1));
        assertThat(way.attempt(update(1).set(title, "New").when(likes.eq(1)).returningNew())
                        .orElseThrow()
                        .title())
                .isEqualTo("New");
        assertThat(itemOf(way.attempt(entries.delete("nobody", DAY).ifPresent().withItemOnFailure())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLineOfTheDesign(Way way) {
        entries.put(entry(7)).execute();
        Entry after = way.execute(
                update(7).add(likes, 1).set(title, "New").when(likes.lt(100)).returningNew());
        assertThat(after.likes()).isEqualTo(8);
        assertThat(after.title()).isEqualTo("New");
    }

    @Test
    void setsValues() {
        entries.put(entry(1)).execute();
        Entry after = update(1)
                .set(title, "New")
                .set(likes, 41)
                .set(score, 2.5)
                .set(subtitle, title)
                .set(homes.at("second"), new Visit("there", 9))
                .set(visits.at(2).times, 30)
                .set(log.at(0), "first")
                .returningNew()
                .execute();
        assertThat(after.title()).isEqualTo("New");
        assertThat(after.likes()).isEqualTo(41);
        assertThat(after.score()).isEqualTo(2.5);
        assertThat(after.subtitle()).as("as it was before the update").isEqualTo("odd");
        assertThat(after.homes()).containsOnlyKeys("main", "second");
        assertThat(after.visits().get(2)).isEqualTo(new Visit("oslo", 30));
        assertThat(after.log()).containsExactly("first", "b", "c", "d");
    }

    @Test
    void computesValues() {
        entries.put(entry(5)).execute();
        Entry after = update(5)
                .set(likes, likes.plus(10))
                .set(score, score.minus(0.5))
                .set(subtitle, subtitle.ifNotExists("none"))
                .setIfAbsent(state, "unused")
                .setIfAbsent(homes.at("main").times, 1)
                .set(log, log.append(List.of("e")))
                .returningNew()
                .execute();
        assertThat(after.likes()).isEqualTo(15);
        assertThat(after.score()).isEqualTo(2.0);
        assertThat(after.subtitle()).isEqualTo("none");
        assertThat(after.state()).isEqualTo("draft");
        assertThat(after.log()).endsWith("d", "e");
    }

    @Test
    void addsAndDeletes() {
        entries.put(entry(3)).execute();
        Entry after = update(3)
                .add(likes, -4)
                .add(score, 0.25)
                .add(price, new BigDecimal("0.05"))
                .add(tags, Set.of("new", "all"))
                .returningNew()
                .execute();
        assertThat(after.likes()).isEqualTo(-1);
        assertThat(after.score()).isEqualTo(1.75);
        assertThat(after.price()).isEqualByComparingTo("3.3");
        assertThat(after.tags()).containsExactlyInAnyOrder("t3", "all", "new");

        Set<String> left = update(3)
                .delete(tags, Set.of("t3", "new"))
                .returningNew()
                .execute()
                .tags();
        assertThat(left).containsExactly("all");
        assertThat(update(3)
                        .delete(tags, Set.of("all"))
                        .returningNew()
                        .execute()
                        .tags())
                .isEmpty();
        assertThat(update(3).add(tags, Set.of("again")).returningNew().execute().tags())
                .containsExactly("again");
        assertThat(update(3).set(tags, Set.of()).returningNew().execute().tags())
                .as("stored as absent")
                .isEmpty();
    }

    @Test
    void growsAndShrinksLists() {
        entries.put(entry(1)).execute();
        assertThat(update(1)
                        .append(log, List.of("y", "z"))
                        .returningNew()
                        .execute()
                        .log())
                .containsExactly("a1", "b", "c", "d", "y", "z");
        assertThat(update(1).prepend(log, List.of("0")).returningNew().execute().log())
                .startsWith("0", "a1");
        assertThat(update(1)
                        .remove(log.at(0), log.at(2))
                        .returningNew()
                        .execute()
                        .log())
                .containsExactly("a1", "c", "d", "y", "z");
        update(1).remove(log).execute();
        assertThat(update(1)
                        .append(log, List.of("only"))
                        .returningNew()
                        .execute()
                        .log())
                .as("an absent list counts as empty")
                .containsExactly("only");
    }

    @Test
    void removes() {
        entries.put(entry(1)).execute();
        Entry after = update(1)
                .remove(subtitle, state, homes.at("main"), visits.at(1))
                .returningNew()
                .execute();
        assertThat(after.subtitle()).isNull();
        assertThat(after.state()).as("the default").isEqualTo("draft");
        assertThat(after.homes()).isEmpty();
        assertThat(after.visits()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void eachReturningForm(Way way) {
        entries.put(entry(1)).execute();
        assertThat(way.execute(update(1).add(likes, 1))).isNull();
        assertThat(way.execute(update(1).add(likes, 1).returningOld())
                        .orElseThrow()
                        .likes())
                .isEqualTo(2);
        Selection<Entry> before =
                way.execute(update(1).add(likes, 1).set(title, "New").returningUpdatedOld());
        assertThat(before.get(likes)).isEqualTo(3);
        assertThat(before.get(title)).isEqualTo("odd");
        Selection<Entry> after =
                way.execute(update(1).add(likes, 1).remove(subtitle).returningUpdatedNew());
        assertThat(after.get(likes)).isEqualTo(5);
        assertThat(after.find(subtitle)).isEmpty();
        assertThatThrownBy(() -> after.find(title))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title")
                .hasMessageContaining("likes");
        assertThat(way.execute(made("new").returningOld())).isEmpty();
    }

    /** What an item must have. */
    private UpdateOperation<Entry> made(String author) {
        return entries.update(author, DAY)
                .add(likes, 1)
                .set(title, "t")
                .set(score, 1.5)
                .set(price, BigDecimal.ONE)
                .set(country, "ch")
                .set(city, "bern")
                .orCreate();
    }

    @Test
    void updatedPartsOfLists() {
        entries.put(entry(1)).execute();
        Selection<Entry> after = update(1)
                .set(log.at(1), "B")
                .set(log.at(3), "D")
                .set(visits.at(2).place, "bern")
                .set(visits.at(0).times, 11)
                .returningUpdatedNew()
                .execute();
        assertThat(after.get(log.at(1))).isEqualTo("B");
        assertThat(after.get(log.at(3))).isEqualTo("D");
        assertThat(after.get(visits.at(2).place)).isEqualTo("bern");
        assertThat(after.get(visits.at(0).times)).isEqualTo(11);
    }

    @Test
    void anUpdateMakesNoItemUnlessToldTo() {
        assertThatThrownBy(() -> entries.update("new", DAY).execute()).isInstanceOf(ItemNotFoundException.class);
        assertThatThrownBy(() -> update(3).set(title, "x").execute())
                .isInstanceOf(ItemNotFoundException.class)
                .hasMessageContaining("entries")
                .hasMessageContaining("orCreate()");
        assertThat(update(3).set(title, "x").attempt())
                .isInstanceOfSatisfying(
                        Outcome.ConditionFailed.class,
                        failed -> assertThat(failed.error()).isInstanceOf(ItemNotFoundException.class));
        assertThat(entries.scan().count()).isZero();
        assertThatThrownBy(() -> update(3).set(title, "x").orCreate().execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("likes");
        assertThatThrownBy(() -> made("new").set(homes.at("rome").times, 1).execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("homes.rome.times");
        assertThat(entries.scan().count()).isZero();
        Entry made = made("new").returningNew().execute();
        assertThat(made.likes()).isEqualTo(1);
        assertThatThrownBy(() -> made("newer").set(state, Entry_.author).execute())
                .as("there is nothing yet to be read, not even a key")
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("state");
    }

    @ParameterizedTest
    @EnumSource
    void whatDynamoDbSaysBesideTheAnswer(Way way) {
        List<Operation<?>> operations = List.of(
                entries.put(entry(1)),
                entries.put(entry(1)).ifPresent().returningOld(),
                update(1).add(likes, 1),
                update(1).add(likes, 1).returningNew(),
                entries.get(EntryKey.of(entry(1))).consistent(),
                entries.delete(EntryKey.of(entry(1))));
        assertThat(operations).allSatisfy(operation -> {
            Response<?> response = way.response(operation);
            assertThat(response.requests()).isEqualTo(1);
            assertThat(response.consumedCapacity()).singleElement().satisfies(capacity -> {
                assertThat(capacity.tableName()).isEqualTo("entries");
                assertThat(capacity.capacityUnits()).isPositive();
                assertThat(capacity.table()).as("shares of table and indexes").isNotNull();
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void dynamoDbsOwnRefusalsPassThrough(Way way) {
        engine.reset();
        assertThatThrownBy(() -> way.execute(entries.put(entry(1)).ifAbsent()))
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        error ->
                                assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFoundException"));
    }

    /** Which element is which cannot be told from what DynamoDB answers. */
    @Test
    void elementsThatMoveAreNotAnswered() {
        entries.put(entry(1)).execute();
        assertThatThrownBy(() -> update(1).remove(log.at(0)).set(log.at(2), "x").returningUpdatedNew())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An update of table entries removes log[0] and changes log[2] of the same list, so that"
                        + " returningUpdatedNew() could not tell which of its elements is which: use"
                        + " returningNew(), or two updates");
        assertThatThrownBy(() -> update(1)
                        .remove(visits.at(0))
                        .set(visits.at(1).times, 7)
                        .returningUpdatedNew())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(update(1)
                        .remove(log.at(0))
                        .set(log.at(2), "x")
                        .returningUpdatedOld()
                        .execute()
                        .get(log.at(2)))
                .isEqualTo("c");
        assertThat(update(1)
                        .remove(log.at(0))
                        .set(visits.at(1), new Visit("bonn", 2))
                        .returningUpdatedNew()
                        .execute()
                        .get(visits.at(1)))
                .isEqualTo(new Visit("bonn", 2));
    }
}
