package dev.stator.stream.consumer.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Whose turn it is: each shard has a time from which it may be read, the longest due comes first, and no more than so
 * many are in hand at once. So any number of open shards is read by few threads, and none starves.
 *
 * <p>Times are of {@code System.nanoTime()}'s kind, given by the caller. Not thread-safe.
 */
public final class ShardSchedule {
    private final int sideBySide;
    private final Map<String, Long> due = new HashMap<>();
    private final Set<String> inHand = new HashSet<>();

    /** At most {@code sideBySide} in hand at once. */
    public ShardSchedule(int sideBySide) {
        this.sideBySide = sideBySide;
    }

    /** A shard takes part, if it does not yet, and is due at once. */
    public void join(String shard, long now) {
        if (!inHand.contains(shard)) {
            due.putIfAbsent(shard, now);
        }
    }

    /** The shard that has been due for the longest, now in hand; none if none is due, or enough are in hand. */
    public Optional<String> take(long now) {
        if (inHand.size() >= sideBySide) {
            return Optional.empty();
        }
        Optional<String> next = due.entrySet().stream()
                .filter(entry -> entry.getValue() - now <= 0)
                .min(Comparator.comparingLong(entry -> entry.getValue() - now))
                .map(Map.Entry::getKey);
        next.ifPresent(shard -> {
            due.remove(shard);
            inHand.add(shard);
        });
        return next;
    }

    /** Back from hand, to be read again at {@code time} or later. */
    public void again(String shard, long time) {
        leave(shard);
        due.put(shard, time);
    }

    /** Takes part no more. */
    public void leave(String shard) {
        inHand.remove(shard);
        due.remove(shard);
    }

    /** How long until one is due: none, if there is none to wait for; zero or less, if one is due now. */
    public OptionalLong untilDue(long now) {
        return due.values().stream().mapToLong(time -> time - now).min();
    }

    /** How many are in hand. */
    public int inHand() {
        return inHand.size();
    }
}
