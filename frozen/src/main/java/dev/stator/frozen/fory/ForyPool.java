package dev.stator.frozen.fory;

import dev.stator.frozen.FrozenType;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.fory.Fory;
import org.apache.fory.resolver.SharedRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Instances of Fory set up alike: made when wanted, kept for who comes next. One is used by one thread at a time, and
 * nobody waits for another: Fory's own pool makes all its instances at once, lets threads wait, and fails those that
 * are interrupted.
 */
final class ForyPool {
    private final FrozenType<?> type;
    private final boolean compiled;
    private final ArrayBlockingQueue<Fory> idle =
            new ArrayBlockingQueue<>(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private @Nullable Common common;

    /**
     * What the instances of a pool have in common.
     *
     * @param registry what they know of classes and of their old forms; so it is never one for writers and readers
     */
    private record Common(ForySetup setup, SharedRegistry registry) {}

    /** Loads nothing of Fory yet. */
    ForyPool(FrozenType<?> type, boolean compiled) {
        this.type = type;
        this.compiled = compiled;
    }

    /** An instance that threw is not used again: nobody knows what it remembers. */
    <R> R use(Function<Fory, R> work) {
        Fory idler = idle.poll();
        Fory fory = idler == null ? make() : idler;
        R result = compiled ? amongItsClasses(() -> work.apply(fory)) : work.apply(fory);
        idle.offer(fory);
        return result;
    }

    /** Generated code looks for classes that are not public through the loader of the thread, whatever that sees. */
    private <R> R amongItsClasses(Supplier<R> work) {
        Thread thread = Thread.currentThread();
        @Nullable ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(common().setup.loader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Fory make() {
        Common shared = common();
        return shared.setup.make(shared.registry, compiled);
    }

    private synchronized Common common() {
        Common present = common;
        if (present == null) {
            present = new Common(ForySetup.of(type), new SharedRegistry());
            common = present;
        }
        return present;
    }
}
