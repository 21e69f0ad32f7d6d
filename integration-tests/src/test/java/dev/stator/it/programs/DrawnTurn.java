package dev.stator.it.programs;

import static dev.stator.it.programs.DrawnRecord.stored;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.operation.PatchOperation;
import dev.stator.operation.TransactWrite;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.WriteOnceException;
import dev.stator.table.DeclaredTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One write by one program.
 *
 * @param name what it is, for people
 * @param action does it
 * @param after what is stored afterwards; asked once it is done
 * @param refusal how it is refused; null: it is not
 */
record DrawnTurn(
        String name,
        Runnable action,
        Supplier<Map<String, AttributeValue>> after,
        @Nullable Class<? extends RuntimeException> refusal) {

    /** Draws turns on one item. */
    static final class Turns {
        private static final int MEANWHILE = 3;

        private final Stator stator;
        private final String id;
        private final Random random;

        Turns(Stator stator, String id, Random random) {
            this.stator = stator;
            this.id = id;
            this.random = random;
        }

        /**
         * A turn of {@code program}.
         *
         * @param item as it is stored; empty: there is none
         * @param other what writes in between, where a turn reads first
         */
        DrawnTurn draw(DrawnProgram program, Map<String, AttributeValue> item, @Nullable DrawnProgram other) {
            return switch (random.nextInt(10)) {
                case 0 -> put(program, item);
                case 9 -> rewrite(program, item);
                case 1, 2 -> patch(program, item);
                case 3, 4, 5 -> modify(program, item, other);
                default -> update(program, item);
            };
        }

        /** What a program writes that read the item, if it can; else of a record that it made itself. */
        private Map<String, AttributeValue> next(DrawnProgram program, Map<String, AttributeValue> item) {
            Map<String, AttributeValue> body = program.body(item);
            return item.isEmpty() || !program.root().reads(body) || random.nextInt(8) == 0
                    ? program.root().value(random, false)
                    : program.root().changed(program.root().written(body), random);
        }

        private static @Nullable Class<? extends RuntimeException> once(
                DrawnProgram program, Map<String, AttributeValue> item, Map<String, AttributeValue> next, boolean put) {
            return once(program, item, next, put, false);
        }

        private static @Nullable Class<? extends RuntimeException> once(
                DrawnProgram program,
                Map<String, AttributeValue> item,
                Map<String, AttributeValue> next,
                boolean put,
                boolean transaction) {
            return program.root().once().stream().anyMatch(field -> {
                        AttributeValue now = stored(item, field).orElse(null);
                        AttributeValue then = next.get(field.name());
                        return now != null && (then == null ? put : !then.equals(now));
                    })
                    ? (transaction ? TransactionFailedException.class : WriteOnceException.class)
                    : null;
        }

        private DrawnTurn put(DrawnProgram program, Map<String, AttributeValue> item) {
            Map<String, AttributeValue> next = next(program, item);
            Object record = program.record(id, item, next);
            int how = random.nextInt(3);
            boolean batch = how == 1 && program.root().once().isEmpty() && !program.versioned();
            Runnable put = program.versioned()
                    ? () -> program.items().versioned().put(record).execute()
                    : () -> program.items().put(record).execute();
            TransactWrite part = program.versioned()
                    ? program.items().versioned().put(record)
                    : program.items().put(record);
            Runnable written = batch
                    ? () -> program.items().putAll(List.of(record)).execute()
                    : how == 2 ? () -> stator.transactWrite(part).execute() : put;
            return turn(
                    (batch ? "batch of " : how == 2 ? "transaction of " : "") + "put " + record,
                    written,
                    item,
                    program.stepped(id, item, next),
                    once(program, item, next, true, how == 2));
        }

        private DrawnTurn patch(DrawnProgram program, Map<String, AttributeValue> item) {
            Map<String, AttributeValue> next = next(program, item);
            Object record = program.record(id, item, next);
            PatchOperation<Object> patch = item.isEmpty()
                    ? program.items().patch(record).orCreate()
                    : program.items().patch(record);
            boolean transaction = random.nextInt(3) == 0;
            Map<String, AttributeValue> body = program.root().patched(program.body(item), next);
            return turn(
                    (transaction ? "transaction of " : "") + "patch " + record,
                    transaction ? () -> stator.transactWrite(patch).execute() : patch::execute,
                    item,
                    program.stepped(id, item, body),
                    once(program, item, next, false, transaction));
        }

        private DrawnTurn modify(DrawnProgram program, Map<String, AttributeValue> item, @Nullable DrawnProgram other) {
            DrawnRecord root = program.root();
            long seed = random.nextLong();
            if (item.isEmpty()) {
                Map<String, AttributeValue> made = root.value(random, false);
                Object record = program.record(id, item, made);
                return turn(
                        "modify to " + record,
                        () -> program.items()
                                .modify(program.key(id), same -> same)
                                .orCreate(() -> record)
                                .execute(),
                        item,
                        program.stepped(id, item, made),
                        null);
            }
            if (!root.reads(program.body(item))) {
                return turn(
                        "modify what it does not read",
                        () -> program.items()
                                .modify(program.key(id), same -> same)
                                .execute(),
                        item,
                        item,
                        DecodingException.class);
            }
            DrawnTurn between = other == null || random.nextInt(MEANWHILE) > 0 ? null : draw(other, item, null);
            boolean writes = between != null && between.refusal() == null;
            Map<String, AttributeValue> then =
                    between != null && writes ? between.after().get() : item;
            if (!root.reads(program.body(then))) {
                return modify(program, item, null);
            }
            Changing changing = new Changing(program, seed, between != null && writes ? between.action() : () -> {});
            Map<String, AttributeValue> written = root.written(program.body(then));
            Map<String, AttributeValue> changed = root.changed(written, new Random(seed));
            Class<? extends RuntimeException> refusal = once(program, then, changed, true);
            return new DrawnTurn(
                    "modify by " + seed + (between != null && writes ? ", meanwhile " + between.name() : ""),
                    () -> program.items().modify(program.key(id), changing).execute(),
                    () -> refusal != null
                            ? then
                            : writes
                                    ? modified(program, then, changing.before, changing.after)
                                    : modified(program, then, written, changed),
                    refusal);
        }

        private Map<String, AttributeValue> modified(
                DrawnProgram program,
                Map<String, AttributeValue> item,
                Map<String, AttributeValue> before,
                Map<String, AttributeValue> after) {
            return DrawnRecord.sorted(before).equals(DrawnRecord.sorted(after))
                    ? item
                    : program.stepped(id, item, program.root().merged(program.body(item), before, after));
        }

        /** What a modification makes of what it reads: the other program may write before it does. */
        private final class Changing implements UnaryOperator<Object> {
            private final DrawnProgram program;
            private final long seed;
            private Runnable meanwhile;
            private Map<String, AttributeValue> before = Map.of();
            private Map<String, AttributeValue> after = Map.of();

            Changing(DrawnProgram program, long seed, Runnable meanwhile) {
                this.program = program;
                this.seed = seed;
                this.meanwhile = meanwhile;
            }

            @Override
            public Object apply(Object record) {
                Map<String, AttributeValue> read = program.codec().toItem(record);
                before = program.body(read);
                after = program.root().changed(before, new Random(seed));
                meanwhile.run();
                meanwhile = () -> {};
                return program.record(id, read, after);
            }
        }

        private static DrawnTurn turn(
                String name,
                Runnable action,
                Map<String, AttributeValue> item,
                Map<String, AttributeValue> after,
                @Nullable Class<? extends RuntimeException> refusal) {
            return new DrawnTurn(name, action, () -> refusal == null ? after : item, refusal);
        }

        /**
         * It steps no version. Two words of one constant under two names are one value; what the program does not read
         * even so, it leaves as it is.
         */
        private DrawnTurn rewrite(DrawnProgram program, Map<String, AttributeValue> item) {
            Map<String, AttributeValue> body = program.body(item);
            Map<String, AttributeValue> after = new HashMap<>(item);
            Map<String, AttributeValue> worded = program.root().worded(body);
            if (!item.isEmpty() && program.root().reads(worded)) {
                after.keySet().removeAll(body.keySet());
                after.putAll(program.root().present(worded));
            }
            return turn(
                    "rewrite", () -> DeclaredTable.of(program.items()).rewrite().execute(), item, after, null);
        }

        private DrawnTurn update(DrawnProgram program, Map<String, AttributeValue> item) {
            return new DrawnUpdate(program, id, item, random).turn();
        }
    }
}
