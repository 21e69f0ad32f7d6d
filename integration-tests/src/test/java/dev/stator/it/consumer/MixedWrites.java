package dev.stator.it.consumer;

import dev.stator.Stator;
import dev.stator.operation.DeleteOperation;
import dev.stator.operation.PutOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Writes to orders of its own: in each round, one change of each. Puts and deletes go in batches or transactions,
 * updates alone.
 */
final class MixedWrites implements Callable<Happened> {
    private static final int CHUNK = 100;

    private final Stator stator;
    private final OrderDao orders;
    private final String prefix;
    private final int items;
    private final int rounds;
    private final Random random;
    private final Map<String, Order> stored = new HashMap<>();
    private final Happened expected;
    private long number;

    MixedWrites(Stator stator, String prefix, int items, int rounds, long seed, Happened expected) {
        this.stator = stator;
        this.orders = new OrderDao(stator);
        this.prefix = prefix;
        this.items = items;
        this.rounds = rounds;
        this.random = new Random(seed);
        this.expected = expected;
    }

    @Override
    public Happened call() {
        for (int round = 0; round < rounds; round++) {
            List<PutOperation<Order>> puts = new ArrayList<>();
            List<DeleteOperation<Order>> deletes = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                change(prefix + item, puts, deletes);
            }
            if (round % 2 == 0) {
                stator.batchWrite(puts).execute();
                stator.batchWrite(deletes).execute();
            } else {
                for (int from = 0; from < puts.size(); from += CHUNK) {
                    stator.transactWrite(puts.subList(from, Math.min(puts.size(), from + CHUNK)))
                            .execute();
                }
                if (!deletes.isEmpty()) {
                    stator.transactWrite(deletes).execute();
                }
            }
        }
        return expected;
    }

    private void change(String id, List<PutOperation<Order>> puts, List<DeleteOperation<Order>> deletes) {
        number++;
        Optional<Order> before = Optional.ofNullable(stored.get(id));
        int dice = before.isEmpty() ? 0 : random.nextInt(20);
        Order after = new Order(id, number, "note ".repeat(dice % 4), Set.of("tag-" + dice, "tag-" + number));
        if (dice < 14) {
            puts.add(orders.put(after));
            stored.put(id, after);
            expected.add(id, new Happened.What(before.isEmpty() ? "Inserted" : "Modified", before, Optional.of(after)));
        } else if (dice < 18) {
            deletes.add(orders.delete(id));
            stored.remove(id);
            expected.add(id, new Happened.What("Removed", before, Optional.empty()));
        } else {
            Order old = before.orElseThrow();
            Order updated = new Order(id, number, old.note(), old.tags());
            orders.update(id).set(Order_.number, number).execute();
            stored.put(id, updated);
            expected.add(id, new Happened.What("Modified", before, Optional.of(updated)));
        }
    }
}
