package dev.stator.it.whole;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.expression.RemovableAttribute;
import dev.stator.it.whole.Survey.Answer;
import dev.stator.it.whole.Survey.Blank;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ItemNotFoundException;
import dev.stator.operation.Outcome;
import dev.stator.operation.PatchOperation;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A patch writes what its record holds, removes what is asked for besides, and leaves all else as it is. */
@StatorTest
class PatchTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Optional<Instant> BEFORE = Optional.of(NOON.minusSeconds(60));

    private final DynamoDbClient client;
    private final Stator stator;
    private final SurveyDao surveys;
    private final BookingDao bookings;

    PatchTest(DynamoDbClient client) {
        this.client = client;
        this.stator = Stator.builder()
                .client(client)
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .build();
        this.surveys = new SurveyDao(stator);
        this.bookings = new BookingDao(stator);
    }

    @BeforeEach
    void create() {
        surveys.table().ensure();
        bookings.table().ensure();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private void put(String table, Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(table).item(item));
    }

    private Map<String, AttributeValue> stored(String table, Map<String, AttributeValue> key) {
        return client.getItem(get -> get.tableName(table).key(key).consistentRead(true))
                .item();
    }

    private Map<String, AttributeValue> survey() {
        return stored("surveys", Map.of("id", text("s")));
    }

    private Map<String, AttributeValue> booking() {
        return stored("bookings", Map.of("id", text("b")));
    }

    /** Of which every component holds something that {@code mark} tells from others. */
    private static Survey full(int mark) {
        return new Survey(
                "s",
                "title " + mark,
                mark,
                mark % 2 == 0,
                mark,
                new Answer("answer " + mark, Optional.of("note " + mark)),
                "nullable " + mark,
                NOON.plusSeconds(mark),
                Optional.of(""),
                OptionalInt.of(mark),
                mark,
                mark,
                new Answer("a" + mark, Optional.of("n")),
                Optional.of(new Answer("o" + mark, Optional.empty())),
                new Blank(mark % 2 == 0 ? Optional.empty() : Optional.of("b")),
                Set.of("t" + mark),
                List.of("l" + mark),
                List.of(new Answer("1", Optional.empty()), new Answer("2", Optional.of("x"))),
                Map.of("m" + mark, mark),
                Optional.of(mark % 2 == 0 ? List.of() : List.of("x")),
                Map.of());
    }

    /** With nothing of what {@code empty} says by its number in {@link #removable()}. */
    private static Survey without(Survey full, Set<Integer> empty) {
        return new Survey(
                full.id(),
                full.title(),
                full.count(),
                full.done(),
                full.cranes(),
                full.answer(),
                empty.contains(0) ? null : full.nullable(),
                empty.contains(1) ? null : full.since(),
                empty.contains(2) ? Optional.empty() : full.optional(),
                empty.contains(3) ? OptionalInt.empty() : full.number(),
                full.stars(),
                empty.contains(4) ? null : full.boxed(),
                empty.contains(5) ? null : full.nullableAnswer(),
                empty.contains(6) ? Optional.empty() : full.optionalAnswer(),
                empty.contains(7) ? null : full.blank(),
                empty.contains(8) ? Set.of() : full.tags(),
                empty.contains(9) ? List.of() : full.lines(),
                empty.contains(10) ? List.of() : full.answers(),
                empty.contains(11) ? Map.of() : full.sums(),
                empty.contains(12) ? Optional.empty() : full.optionalLines(),
                full.rest());
    }

    private static List<RemovableAttribute<Survey, ?>> removable() {
        return List.of(
                Survey_.nullable,
                Survey_.since,
                Survey_.optional,
                Survey_.number,
                Survey_.boxed,
                Survey_.nullableAnswer,
                Survey_.optionalAnswer,
                Survey_.blank,
                Survey_.tags,
                Survey_.lines,
                Survey_.answers,
                Survey_.sums,
                Survey_.optionalLines);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void writesWhatTheRecordHolds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Set<Integer> empty = random.ints(i % 14, 0, 13).boxed().collect(Collectors.toSet());
            Set<Integer> also = random.ints(i % 9, 0, 13).boxed().collect(Collectors.toSet());
            Map<String, AttributeValue> before = new HashMap<>(SurveyCodec.INSTANCE.toItem(full(random.nextInt(100))));
            before.put("newer", text("of a newer program"));
            put("surveys", before);
            Survey full = full(100 + random.nextInt(100));
            PatchOperation<Survey> patch = surveys.patch(without(full, empty)).also(Survey_.stars, Survey_.cranes);
            for (int each : also) {
                patch = patch.also(removable().get(each));
            }
            Map<String, AttributeValue> expected = new HashMap<>(before);
            expected.putAll(SurveyCodec.INSTANCE.toItem(full));
            for (int each : empty) {
                String name = removable().get(each).path().text();
                if (also.contains(each)) {
                    expected.remove(name);
                } else {
                    expected.put(name, before.get(name));
                }
            }
            if (i % 2 == 0) {
                assertThat(patch.execute()).isEmpty();
            } else {
                stator.transactWrite(patch).execute();
            }
            assertThat(survey()).as("seed %d, patch %d: %s", seed, i, patch).isEqualTo(expected);
        }
    }

    @Test
    void aRecordInsideIsWrittenAsAWhole() {
        Map<String, AttributeValue> item = new HashMap<>(SurveyCodec.INSTANCE.toItem(full(1)));
        Map<String, AttributeValue> answer =
                new HashMap<>(requireNonNull(item.get("answer")).m());
        answer.put("newer", text("lost"));
        item.put("answer", AttributeValue.fromM(answer));
        put("surveys", item);

        surveys.patch(full(1)).execute();

        assertThat(survey()).isEqualTo(SurveyCodec.INSTANCE.toItem(full(1)));
    }

    @Test
    void whatTheRestHoldsIsWritten() {
        Map<String, AttributeValue> item = new HashMap<>(SurveyCodec.INSTANCE.toItem(full(1)));
        item.putAll(Map.of("a", text("1"), "b", text("2"), "c", text("3")));
        put("surveys", item);
        Survey full = full(1);
        Survey patch = new Survey(
                full.id(),
                full.title(),
                full.count(),
                full.done(),
                full.cranes(),
                full.answer(),
                full.nullable(),
                full.since(),
                full.optional(),
                full.number(),
                full.stars(),
                full.boxed(),
                full.nullableAnswer(),
                full.optionalAnswer(),
                full.blank(),
                full.tags(),
                full.lines(),
                full.answers(),
                full.sums(),
                full.optionalLines(),
                Map.of("a", text("9")));

        surveys.patch(patch)
                .also(Survey_.rest.at("a"), Survey_.rest.at("b"), Survey_.answer.note)
                .execute();

        item.put("a", text("9"));
        item.remove("b");
        assertThat(survey()).isEqualTo(item);
    }

    @Test
    void isAnUpdateWithAllItsWays() {
        surveys.put(full(1)).execute();

        assertThatThrownBy(
                        () -> surveys.patch(full(2)).when(Survey_.count.eq(7)).execute())
                .isInstanceOf(ConditionFailedException.class);
        assertThat(surveys.patch(full(2))
                        .when(Survey_.count.eq(1))
                        .returningNew()
                        .execute())
                .isEqualTo(full(2));
        assertThat(surveys.patch(full(3)).returningOld().execute()).contains(full(2));
        assertThat(surveys.patch(full(4)).returningUpdatedNew().execute().get(Survey_.count))
                .isEqualTo(4);
        Survey less = without(full(5), Set.of(9));
        surveys.patch(less).append(Survey_.lines, List.of("more")).execute();
        assertThat(requireNonNull(survey().get("lines")).l()).containsExactly(text("l4"), text("more"));
        assertThatThrownBy(() -> surveys.patch(less).add(Survey_.count, 1).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlap");
    }

    @Test
    void makesNoItemUnlessTold() {
        assertThatThrownBy(() -> surveys.patch(full(1)).execute()).isInstanceOf(ItemNotFoundException.class);
        assertThat(surveys.patch(full(1)).attempt()).isInstanceOf(Outcome.ConditionFailed.class);
        Survey part = without(full(1), Set.of(0, 2, 8, 9));

        surveys.patch(part).also(Survey_.tags).orCreate().execute();

        assertThat(surveys.get("s").consistent().execute()).contains(part);
    }

    private static Booking booking(Optional<String> title, Optional<Instant> created, long version) {
        return new Booking("b", title, Set.of(), created, BEFORE, version);
    }

    @Test
    void expectsTheVersionOfTheRecordAndStamps() {
        put("bookings", BookingCodec.INSTANCE.toItem(booking(Optional.of("old"), BEFORE, 3)));

        assertThatThrownBy(() ->
                        bookings.patch(booking(Optional.of("new"), BEFORE, 2)).execute())
                .isInstanceOfSatisfying(
                        VersionConflictException.class,
                        e -> assertThat(e.item(Booking.class)).isPresent());
        Booking record = booking(Optional.of("new"), Optional.of(NOON.plusSeconds(99)), 3);
        assertThat(bookings.patch(record).execute()).hasValue(4);

        Booking after = new Booking("b", Optional.of("new"), Set.of(), BEFORE, Optional.of(NOON), 4);
        assertThat(bookings.get("b").consistent().execute()).contains(after);
        PatchOperation<Booking> next =
                bookings.patch(booking(Optional.empty(), Optional.empty(), 4)).also(Booking_.title);
        assertThat(stator.transactWrite(next).execute().get(next)).hasValue(5);
        assertThat(bookings.get("b").consistent().execute())
                .contains(new Booking("b", Optional.empty(), Set.of(), BEFORE, Optional.of(NOON), 5));
    }

    @Test
    void stampsTheCreationOfWhatItMakes() {
        bookings.patch(booking(Optional.of("new"), BEFORE, 0)).orCreate().execute();

        assertThat(bookings.get("b").consistent().execute())
                .contains(new Booking("b", Optional.of("new"), Set.of(), Optional.of(NOON), Optional.of(NOON), 1));
        assertThat(booking()).containsOnlyKeys("id", "title", "created", "changed", "version");
    }

    @Test
    void aPatchOfNothingIsRefused() {
        Booking nothing = booking(Optional.empty(), BEFORE, 3);
        put("bookings", BookingCodec.INSTANCE.toItem(booking(Optional.of("old"), BEFORE, 3)));
        Map<String, AttributeValue> before = booking();

        assertThatThrownBy(() -> bookings.patch(nothing).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("bookings", "nothing but its key", "also(");
        assertThatThrownBy(() -> stator.transactWrite(bookings.patch(nothing)).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing but its key");
        assertThat(booking()).isEqualTo(before);
        assertThat(bookings.patch(nothing).also(Booking_.title).execute()).hasValue(4);
    }

    @Test
    void aRecordThatCannotBeStoredIsRefused() {
        Booking refused = new Booking("", Optional.of("x"), Set.of(), BEFORE, BEFORE, 1);

        assertThatThrownBy(() -> bookings.patch(refused).execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("bookings");
    }
}
