package dev.stator.it.keys;

import static dev.stator.it.keys.Pallet_.note;
import static dev.stator.it.keys.Pallet_.openGiven;
import static dev.stator.it.keys.Pallet_.rowGiven;
import static dev.stator.it.keys.Pallet_.shelfGiven;
import static dev.stator.it.keys.Pallet_.stateGiven;
import static dev.stator.it.keys.Pallet_.weightGiven;
import static dev.stator.it.keys.Pallet_.zoneGiven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.expression.Settable;
import dev.stator.it.keys.Depot.Aisle;
import dev.stator.it.keys.Depot.Pallet;
import dev.stator.operation.Changes;
import dev.stator.operation.ItemNotFoundException;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.UpdateRefusedException;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Versions, stamps and keys of indexes together: whoever writes, and however, an item is at any time what a put of the
 * record that it reads as would write. What was given and is not so is refused.
 */
@StatorTest
@Order(1)
class DepotOnEngineTest {
    private static final int STEPS = 300;
    private static final int PROGRAMS = 3;
    private static final int STEPS_OF_A_PROGRAM = 80;

    private final DynamoDbClient client;
    private final Stator stator;
    private final PalletDao pallets;

    DepotOnEngineTest(DynamoDbClient client) {
        this.client = client;
        this.stator = Stator.create(client);
        this.pallets = new DepotTable(stator).pallets();
    }

    @BeforeEach
    void create() {
        DepotTable depot = new DepotTable(stator);
        depot.table().ensure();
        depot.aisles().put(new Aisle("north", "1", 12)).execute();
    }

    /** What a program does with a pallet. */
    private enum Step {
        PUT,
        UPDATE,
        UPDATE_ANY_VERSION,
        UPDATE_IN_TRANSACTION,
        UPDATE_TOLD_WRONG,
        MODIFY,
        DELETE
    }

    @Test
    void oneProgramLeavesWhatAPutWouldLeave() {
        Random random = new Random(20_261_130);
        Map<Step, Integer> done = new EnumMap<>(Step.class);
        int refused = 0;
        for (int i = 0; i < STEPS; i++) {
            Optional<Pallet> before = stored(1);
            Step step = step(random, before);
            try {
                Pallet expected = run(step, before, random, 1);
                assertThat(stored(1).map(DepotOnEngineTest::withoutStamps))
                        .as("step %s, %s", i, step)
                        .isEqualTo(step == Step.DELETE ? Optional.empty() : Optional.of(withoutStamps(expected)));
                done.merge(step, 1, Integer::sum);
            } catch (UpdateRefusedException lie) {
                assertThat(step).isEqualTo(Step.UPDATE_TOLD_WRONG);
                assertThat(lie).hasMessageContaining("it was given as");
                assertThat(stored(1)).isEqualTo(before);
                refused++;
            }
        }
        assertThat(done).containsOnlyKeys(Step.values());
        assertThat(refused).isGreaterThan(STEPS / 30);
    }

    /** None of them sees what others do between its reading and its writing, or it is refused. */
    @Test
    void severalProgramsLeaveWhatAPutWouldLeave() throws Exception {
        List<Future<Integer>> programs = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(PROGRAMS);
        try {
            for (int program = 0; program < PROGRAMS; program++) {
                Random random = new Random(program);
                programs.add(threads.submit(() -> together(random)));
            }
            int refused = 0;
            for (Future<Integer> program : programs) {
                refused += program.get();
            }
            assertThat(refused).isPositive();
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many steps came too late. */
    private int together(Random random) {
        int refused = 0;
        for (int i = 0; i < STEPS_OF_A_PROGRAM; i++) {
            int id = 1 + random.nextInt(2);
            Optional<Pallet> before = stored(id);
            try {
                run(step(random, before), before, random, id);
            } catch (VersionConflictException
                    | ItemNotFoundException
                    | UpdateRefusedException
                    | TransactionFailedException late) {
                refused++;
            }
            stored(id);
        }
        return refused;
    }

    private static Step step(Random random, Optional<Pallet> before) {
        Step any = Step.values()[random.nextInt(Step.values().length)];
        return before.isEmpty() ? Step.PUT : any == Step.DELETE && random.nextBoolean() ? Step.MODIFY : any;
    }

    /** Does it, and says what a pallet should be afterwards, stamps aside. */
    private Pallet run(Step step, Optional<Pallet> before, Random random, int id) {
        Pallet other = random(random, id, before);
        if (step == Step.PUT) {
            pallets.put(other).execute();
            return other;
        }
        Pallet stored = before.orElseThrow();
        PalletKey key = PalletKey.of(stored);
        switch (step) {
            case UPDATE -> {
                var change = new Change<>(pallets.update(stored), stored, stored, random);
                change.update.execute();
                return change.after;
            }
            case UPDATE_ANY_VERSION, UPDATE_TOLD_WRONG -> {
                Pallet told = step == Step.UPDATE_TOLD_WRONG ? other : stored;
                var change = new Change<>(pallets.update(key).ignoringVersion(), stored, told, random);
                change.update.execute();
                return change.after;
            }
            case UPDATE_IN_TRANSACTION -> {
                var change = new Change<>(pallets.update(stored), stored, stored, random);
                stator.transactWrite(change.update).execute();
                return change.after;
            }
            case MODIFY -> {
                pallets.modify(key, read -> with(read, other)).execute();
                return other;
            }
            default -> {
                pallets.delete(stored).execute();
                return stored;
            }
        }
    }

    /** Some changes at once. What keys are made of besides is told as {@code told} has it. */
    private static final class Change<U extends Changes<Pallet, ?, U>> {
        private final Random random;
        private final Pallet told;
        private U update;
        private Pallet after;

        Change(U update, Pallet stored, Pallet told, Random random) {
            this.random = random;
            this.told = told;
            this.update = update;
            this.after = stored;
            List<Runnable> changes = List.of(
                    () -> set(
                            rowGiven(told), text(random), (p, row) -> changed(p, row, p.shelf(), p.state(), p.zone())),
                    () -> set(
                            shelfGiven(told.row(), told.shelf()),
                            text(random),
                            (p, shelf) -> changed(p, p.row(), shelf, p.state(), p.zone())),
                    () -> set(
                            stateGiven(told),
                            text(random),
                            (p, state) -> changed(p, p.row(), p.shelf(), state, p.zone())),
                    this::zone,
                    () -> set(
                            weightGiven(told),
                            random.nextInt(1000),
                            (p, weight) -> changed(p, weight, p.open(), p.note())),
                    () -> set(
                            openGiven(told.weight()),
                            random.nextBoolean(),
                            (p, open) -> changed(p, p.weight(), open, p.note())),
                    () -> set(note, text(random), (p, text) -> changed(p, p.weight(), p.open(), text)));
            changes.stream().filter(change -> random.nextInt(3) == 0).forEach(Runnable::run);
        }

        private <V> void set(Settable<Pallet, V> attribute, V value, BiFunction<Pallet, V, Pallet> set) {
            update = update.set(attribute, value);
            after = set.apply(after, value);
        }

        private void zone() {
            if (random.nextBoolean()) {
                update = update.remove(Pallet_.zone);
                after = changed(after, after.row(), after.shelf(), after.state(), Optional.empty());
            } else {
                set(
                        zoneGiven(told),
                        random.nextInt(3),
                        (p, zone) -> changed(p, p.row(), p.shelf(), p.state(), Optional.of(zone)));
            }
        }
    }

    private static Pallet random(Random random, int id, Optional<Pallet> before) {
        return new Pallet(
                "north",
                Integer.toString(id),
                text(random),
                text(random),
                text(random),
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(3)),
                random.nextInt(1000),
                random.nextBoolean(),
                text(random),
                Instant.EPOCH,
                before.flatMap(Pallet::storedAt),
                before.map(Pallet::version).orElse(0L));
    }

    private static String text(Random random) {
        return List.of("a", "b", "c d", "é").get(random.nextInt(4));
    }

    private static Pallet changed(Pallet p, String row, String shelf, String state, Optional<Integer> zone) {
        return new Pallet(
                p.depot(),
                p.id(),
                row,
                shelf,
                state,
                zone,
                p.weight(),
                p.open(),
                p.note(),
                p.movedAt(),
                p.storedAt(),
                p.version());
    }

    private static Pallet changed(Pallet p, int weight, boolean open, String note) {
        return new Pallet(
                p.depot(),
                p.id(),
                p.row(),
                p.shelf(),
                p.state(),
                p.zone(),
                weight,
                open,
                note,
                p.movedAt(),
                p.storedAt(),
                p.version());
    }

    /** {@code other} with what Stator counts and stamps in {@code read}. */
    private static Pallet with(Pallet read, Pallet other) {
        return changed(
                changed(read, other.row(), other.shelf(), other.state(), other.zone()),
                other.weight(),
                other.open(),
                other.note());
    }

    private static Pallet withoutStamps(Pallet p) {
        return new Pallet(
                p.depot(),
                p.id(),
                p.row(),
                p.shelf(),
                p.state(),
                p.zone(),
                p.weight(),
                p.open(),
                p.note(),
                Instant.EPOCH,
                Optional.empty(),
                0);
    }

    /** A pallet as the table has it, which has to be as a put would have left it. */
    private Optional<Pallet> stored(int id) {
        Map<String, AttributeValue> item = client.getItem(get -> get.tableName("depot")
                        .key(Map.of("PK", AttributeValue.fromS("d#north"), "SK", AttributeValue.fromS("p#" + id)))
                        .consistentRead(true))
                .item();
        if (item.isEmpty()) {
            return Optional.empty();
        }
        Pallet read = PalletCodec.SCHEMA.decode(item);
        assertThat(item).isEqualTo(PalletCodec.SCHEMA.encode(read));
        return Optional.of(read);
    }
}
