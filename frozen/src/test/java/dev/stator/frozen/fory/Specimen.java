package dev.stator.frozen.fory;

import dev.stator.frozen.FrozenType;

/**
 * A value that was frozen, and what it must thaw to for ever.
 *
 * @param name also that of its golden file
 * @param written the type it was frozen as
 * @param read the type it is thawed as: the same, or a later form
 * @param expected what comes out
 */
record Specimen<W, R>(String name, FrozenType<W> written, W value, FrozenType<R> read, R expected) {
    static <T> Specimen<T, T> of(String name, FrozenType<T> type, T value) {
        return new Specimen<>(name, type, value, type, value);
    }

    @Override
    public String toString() {
        return name;
    }
}
