package dev.stator.operation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Made when first asked for, and from then on the same. Safe for use by several threads. */
final class Lazy<V> implements Supplier<V> {
    private final Supplier<V> maker;

    // Guarded by this.
    private @Nullable V made;

    Lazy(Supplier<V> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized V get() {
        V value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }
}
