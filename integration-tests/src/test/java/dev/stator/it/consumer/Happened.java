package dev.stator.it.consumer;

import dev.stator.stream.Change;
import dev.stator.stream.ChangeHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happened to each order, in order; what comes again is counted and left out. */
final class Happened implements ChangeHandler<Order> {
    /** One change, without what differs from run to run. */
    record What(String kind, Optional<Order> before, Optional<Order> after) {}

    private final Map<String, List<What>> orders = new HashMap<>();
    private final Set<String> events = new HashSet<>();
    private int again;

    @Override
    public synchronized void onChange(Change<Order> change) {
        if (!events.add(change.eventId())) {
            again++;
            return;
        }
        add(
                OrderKey.of(change).id(),
                new What(change.getClass().getSimpleName(), change.oldImage(), change.newImage()));
    }

    synchronized void add(String id, What what) {
        orders.computeIfAbsent(id, key -> new ArrayList<>()).add(what);
    }

    synchronized Map<String, List<What>> all() {
        Map<String, List<What>> copy = new HashMap<>();
        orders.forEach((id, list) -> copy.put(id, List.copyOf(list)));
        return copy;
    }

    synchronized int count() {
        return orders.values().stream().mapToInt(List::size).sum();
    }

    synchronized int again() {
        return again;
    }

    void await(int count, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (count() < count) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Only " + count() + " of " + count + " changes came in " + patience);
            }
            Thread.sleep(20);
        }
    }
}
