package dev.stator.stream.consumer;

import dev.stator.blog.Post;
import dev.stator.stream.Change;
import dev.stator.stream.ChangeHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Keeps what it is given: the likes of each author's post, in order. */
final class Seen implements ChangeHandler<Post> {
    private final Map<String, List<Long>> likes = new HashMap<>();

    @Override
    public synchronized void onChange(Change<Post> change) {
        Post post = change.newImage().orElseThrow();
        likes.computeIfAbsent(post.author(), author -> new ArrayList<>()).add(post.likes());
    }

    synchronized List<Long> of(String author) {
        return List.copyOf(likes.getOrDefault(author, List.of()));
    }

    synchronized int count() {
        return likes.values().stream().mapToInt(List::size).sum();
    }

    synchronized int distinct() {
        return likes.values().stream()
                .mapToInt(numbers -> new HashSet<>(numbers).size())
                .sum();
    }

    /** Waits until {@code condition} holds; fails after ten seconds. */
    static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("After ten seconds still not: " + what);
            }
            Thread.sleep(5);
        }
    }
}
