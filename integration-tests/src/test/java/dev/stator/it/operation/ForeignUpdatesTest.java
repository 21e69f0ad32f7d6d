package dev.stator.it.operation;

import static dev.stator.it.operation.Pet_.allergies;
import static dev.stator.it.operation.Pet_.count;
import static dev.stator.it.operation.Pet_.counts;
import static dev.stator.it.operation.Pet_.home;
import static dev.stator.it.operation.Pet_.lives;
import static dev.stator.it.operation.Pet_.log;
import static dev.stator.it.operation.Pet_.sets;
import static dev.stator.it.operation.Pet_.tags;
import static dev.stator.it.operation.Pet_.tiny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.it.fault.SharedEngine;
import dev.stator.operation.ItemNotFoundException;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.UpdateOperation;
import dev.stator.operation.UpdateRefusedException;
import dev.stator.testing.DynamoDbLocal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Updates of items that others wrote: what Stator writes, Stator reads, and no change does nothing without a word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignUpdatesTest {
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private final DynamoDbLocal engine = SharedEngine.isolated();
    private final Ticking clock = new Ticking();
    private final Stator stator =
            Stator.builder().client(engine.client()).clock(clock).build();
    private final PetDao pets = new PetDao(stator);

    @AfterAll
    void stop() {
        engine.close();
    }

    @BeforeEach
    void fresh() {
        engine.reset();
        pets.table().ensure();
    }

    private static Map<String, AttributeValue> item(Object... namesAndValues) {
        Map<String, AttributeValue> item =
                new HashMap<>(Map.of("id", AttributeValue.fromS("a"), "tiny", AttributeValue.fromN("1")));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.put((String) namesAndValues[i], (AttributeValue) namesAndValues[i + 1]);
        }
        return item;
    }

    private void stored(Object... namesAndValues) {
        engine.client().putItem(request -> request.tableName("pets").item(item(namesAndValues)));
    }

    private Map<String, AttributeValue> raw() {
        return engine.client()
                .getItem(request -> request.tableName("pets").key(Map.of("id", AttributeValue.fromS("a"))))
                .item();
    }

    private UpdateOperation<Pet> update() {
        return pets.update("a").ignoringVersion();
    }

    @Test
    void anAbsentNumberCountsAsItsDefault() {
        stored();
        assertThat(update().add(lives, -1).returningNew().execute().lives()).isEqualTo(2);
        assertThat(pets.scan().filter(lives.eq(2)).count()).isEqualTo(1);
        stored();
        assertThat(update().set(lives, lives.plus(2)).returningNew().execute().lives())
                .isEqualTo(5);
    }

    @Test
    void nullIsNamedAndTheRemedyWorks() {
        stored("count", NULL, "tags", NULL, "log", NULL, "lives", NULL, "home", NULL);
        List<UpdateOperation<Pet>> refused = List.of(
                update().add(count, 1),
                update().add(lives, 1),
                update().add(tags, Set.of("x")),
                update().delete(tags, Set.of("x")),
                update().append(log, List.of("x")),
                update().setIfAbsent(count, 1),
                update().set(count, count.ifNotExists(0).plus(1)),
                update().set(count, lives),
                update().set(home.city, "bern"));
        assertThat(refused).allSatisfy(operation -> {
            assertThatThrownBy(operation::execute)
                    .isInstanceOf(UpdateRefusedException.class)
                    .hasMessageContaining("NULL")
                    .hasMessageContaining("et "); // set ..., or Set ...
            assertThatThrownBy(() -> stator.transactWrite(operation).execute())
                    .isInstanceOfSatisfying(
                            TransactionFailedException.class,
                            cancelled -> assertThat(cancelled.reasons().get(0).error())
                                    .containsInstanceOf(UpdateRefusedException.class));
        });
        assertThat(raw()).isEqualTo(item("count", NULL, "tags", NULL, "log", NULL, "lives", NULL, "home", NULL));
        update().set(count, 1).when(count.absent()).execute();
        assertThat(pets.get("a").execute().orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void aNumberStaysInItsRange() {
        stored("count", AttributeValue.fromN("2147483647"), "tiny", AttributeValue.fromN("-128"));
        assertThatThrownBy(() -> update().add(count, 1).execute())
                .isInstanceOf(UpdateRefusedException.class)
                .hasMessageContaining("count is 2147483647")
                .hasMessageContaining("-2147483648 to 2147483647");
        assertThatThrownBy(() -> update().set(tiny, tiny.minus(1)).execute())
                .isInstanceOf(UpdateRefusedException.class);
        assertThat(update().add(tiny, 255).returningNew().execute().tiny()).isEqualTo((byte) 127);
        stored();
        assertThatThrownBy(() -> update().add(count, 3_000_000_000L).execute())
                .as("of nothing it is too much")
                .isInstanceOf(UpdateRefusedException.class);
        stored("version", AttributeValue.fromN("9223372036854775807"));
        assertThatThrownBy(() -> update().execute()).isInstanceOf(UpdateRefusedException.class);
    }

    @Test
    void setsInsideListsAndMaps() {
        stored(
                "allergies",
                AttributeValue.fromM(Map.of("food", NULL)),
                "sets",
                AttributeValue.fromL(
                        List.of(AttributeValue.fromSs(List.of("a")), AttributeValue.fromSs(List.of("b", "c")))));
        assertThatThrownBy(
                        () -> update().add(allergies.at("food"), Set.of("nuts")).execute())
                .isInstanceOf(UpdateRefusedException.class)
                .hasMessageContaining("allergies.food is NULL");
        Pet after = update().set(allergies.at("food"), Set.of("nuts"))
                .add(allergies.at("dust"), Set.of("mites"))
                .set(sets.at(1), Set.of("c"))
                .returningNew()
                .execute();
        assertThat(after.allergies()).isEqualTo(Map.of("food", Set.of("nuts"), "dust", Set.of("mites")));
        assertThat(after.sets()).containsExactly(Set.of("a"), Set.of("c"));
    }

    @Test
    void partsOfWhatIsNotThere() {
        stored("counts", AttributeValue.fromM(Map.of("none", NULL)));
        assertThatThrownBy(() -> update().set(home.rooms, 3).execute())
                .isInstanceOf(UpdateRefusedException.class)
                .hasMessageContaining("home is absent");
        assertThatThrownBy(() -> update().setIfAbsent(counts.at("none"), 5).execute())
                .isInstanceOf(UpdateRefusedException.class)
                .hasMessageContaining("counts.none is NULL");
        assertThat(update().setIfAbsent(counts.at("new"), 5).attempt().succeeded())
                .isTrue();
    }

    @Test
    void expiredItemsAreThere() {
        stored("rest", AttributeValue.fromN(Long.toString(clock.now.getEpochSecond() - 60)));
        update().add(count, 1).execute();
        assertThat(raw()).containsEntry("count", AttributeValue.fromN("1"));
        assertThatThrownBy(() -> pets.update("b").expecting(0).execute()).isInstanceOf(ItemNotFoundException.class);
    }

    @Test
    void modifyDoesNotProlongWhatItLeavesAlone() {
        pets.put(new Pet(
                        "a",
                        3,
                        0,
                        (byte) 1,
                        Set.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        Duration.ofSeconds(3),
                        0))
                .execute();
        AttributeValue end = raw().get("rest");
        for (int i = 1; i <= 10; i++) {
            clock.now = clock.now.plusMillis(200);
            int next = i;
            pets.modify("a", pet -> pet.counted(next)).execute();
        }
        assertThat(raw()).containsEntry("rest", end).containsEntry("count", AttributeValue.fromN("10"));
        clock.now = clock.now.plusSeconds(1);
        assertThat(pets.get("a").execute()).as("it has expired").isEmpty();
    }

    @Test
    void anItemIsCreatedOnce() {
        stored("version", AttributeValue.fromN("4"));
        Pet read = pets.get("a").execute().orElseThrow();
        assertThatThrownBy(() -> pets.put(read).execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("createdAt")
                .hasMessageContaining("modify");
        Optional<Pet> modified = pets.modify("a", pet -> pet.counted(7)).execute();
        assertThat(modified.orElseThrow().createdAt()).isNull();
        assertThat(raw()).doesNotContainKey("createdAt").containsEntry("version", AttributeValue.fromN("5"));
        pets.update("a").expecting(5).set(count, 8).execute();
        assertThat(raw()).doesNotContainKey("createdAt");
    }

    /** Random changes of random items: what is left can be read, or it is refused by name and nothing has changed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatAnUpdateLeavesCanBeRead(long seed) {
        Random random = new Random(seed);
        int done = 0;
        for (int step = 0; step < 150; step++) {
            Map<String, AttributeValue> before = randomItem(random);
            engine.client().putItem(request -> request.tableName("pets").item(before));
            List<UnaryOperator<UpdateOperation<Pet>>> changes = changes(random);
            try {
                changes.get(random.nextInt(changes.size())).apply(update()).execute();
                done++;
                assertThat(pets.get("a").includeExpired().execute()).isPresent();
            } catch (UpdateRefusedException | EncodingException | IllegalArgumentException e) {
                assertThat(raw()).isEqualTo(before);
            }
        }
        assertThat(done).isBetween(20, 149);
    }

    private static Map<String, AttributeValue> randomItem(Random random) {
        Map<String, AttributeValue> item = item("tiny", number(random, Byte.MIN_VALUE, Byte.MAX_VALUE));
        maybe(random, item, "lives", number(random, Integer.MIN_VALUE, Integer.MAX_VALUE));
        maybe(random, item, "count", number(random, Integer.MIN_VALUE, Integer.MAX_VALUE));
        maybe(random, item, "version", number(random, 0, Long.MAX_VALUE));
        maybe(random, item, "tags", AttributeValue.fromSs(List.of("x", "y")));
        maybe(random, item, "log", AttributeValue.fromL(List.of(AttributeValue.fromS("one"))));
        maybe(random, item, "allergies", AttributeValue.fromM(Map.of("food", element(random))));
        maybe(random, item, "sets", AttributeValue.fromL(List.of(element(random), element(random))));
        maybe(random, item, "counts", AttributeValue.fromM(Map.of("one", number(random, -5, 5))));
        Map<String, AttributeValue> rooms = new HashMap<>(Map.of("city", AttributeValue.fromS("bern")));
        maybe(random, rooms, "rooms", number(random, Integer.MIN_VALUE, Integer.MAX_VALUE));
        maybe(random, item, "home", AttributeValue.fromM(rooms));
        return item;
    }

    private static AttributeValue number(Random random, long least, long greatest) {
        long[] edges = {least, greatest, 0, 1, greatest - 1};
        return AttributeValue.fromN(Long.toString(edges[random.nextInt(edges.length)]));
    }

    private static AttributeValue element(Random random) {
        return random.nextBoolean() ? NULL : AttributeValue.fromSs(List.of("x"));
    }

    private static void maybe(Random random, Map<String, AttributeValue> item, String name, AttributeValue value) {
        switch (random.nextInt(3)) {
            case 0 -> item.put(name, value);
            case 1 -> item.put(name, NULL);
            default -> item.remove(name);
        }
    }

    private static List<UnaryOperator<UpdateOperation<Pet>>> changes(Random random) {
        long much = new long[] {1, -1, 200, Integer.MAX_VALUE, -3_000_000_000L}[random.nextInt(5)];
        List<UnaryOperator<UpdateOperation<Pet>>> changes = new ArrayList<>();
        changes.add(update -> update.add(lives, much));
        changes.add(update -> update.add(count, much));
        changes.add(update -> update.add(tiny, much));
        changes.add(update -> update.add(home.rooms, much));
        changes.add(update -> update.add(counts.at("one"), much));
        changes.add(update -> update.add(counts.at("new"), much));
        changes.add(update -> update.set(lives, lives.plus(much)));
        changes.add(update -> update.set(count, count.ifNotExists(1).minus(much)));
        changes.add(update -> update.set(lives, lives.plus(home.rooms)));
        changes.add(update -> update.set(count, count.minus(lives)));
        changes.add(update -> update.set(lives, count));
        changes.add(update -> update.set(lives, count.ifNotExists(home.rooms)));
        changes.add(update -> update.set(home.rooms, lives));
        changes.add(update -> update.set(counts.at("one"), count));
        changes.add(update -> update.setIfAbsent(counts.at("one"), 5));
        changes.add(update -> update.setIfAbsent(lives, 5));
        changes.add(update -> update.set(home.city, "rome"));
        changes.add(update -> update.add(tags, Set.of("z")));
        changes.add(update -> update.delete(tags, Set.of("x", "y")));
        changes.add(update -> update.add(allergies.at("food"), Set.of("z")));
        changes.add(update -> update.set(allergies.at("food"), Set.of()));
        changes.add(update -> update.add(sets.at(1), Set.of("z")));
        changes.add(update -> update.add(sets.at(7), Set.of("z")));
        changes.add(update -> update.set(sets.at(0), Set.of()));
        changes.add(update -> update.append(log, List.of("two")));
        changes.add(update -> update.set(log, log.prepend(List.of("zero"))));
        changes.add(update -> update.remove(count, tags, log.at(0), sets.at(3)));
        changes.add(update -> update.remove(counts.at("one")));
        return changes;
    }

    /** A clock that moves when it is told to. */
    private static final class Ticking extends Clock {
        /** Ahead of the engine's, which deletes what has ended by its own. */
        private Instant now = Instant.parse("2096-03-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
