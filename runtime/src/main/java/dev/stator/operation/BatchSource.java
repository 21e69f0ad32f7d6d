package dev.stator.operation;

import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where a batch takes its operations from, one after the other and no faster than it sends them.
 *
 * @param held whether they are in memory anyway
 * @param once whether it can be read one time only
 */
public record BatchSource<O>(Supplier<Iterator<? extends O>> elements, boolean held, boolean once) {
    /** Of what can be read again. */
    public static <O> BatchSource<O> of(Iterable<? extends O> source) {
        Objects.requireNonNull(source, "source");
        return new BatchSource<>(source::iterator, source instanceof Collection, false);
    }

    /** Of what is read once. */
    public static <O> BatchSource<O> of(Stream<? extends O> source) {
        Objects.requireNonNull(source, "source");
        return new BatchSource<>(source::iterator, false, true);
    }

    /** Each element replaced when it is read. */
    public <P> BatchSource<P> map(Function<? super O, ? extends P> function) {
        return new BatchSource<>(() -> new Mapped<>(elements.get(), function), held, once);
    }

    private record Mapped<O, P>(Iterator<? extends O> source, Function<? super O, ? extends P> function)
            implements Iterator<P> {
        @Override
        public boolean hasNext() {
            return source.hasNext();
        }

        @Override
        public P next() {
            return function.apply(Objects.requireNonNull(source.next(), "the source of a batch holds null"));
        }
    }
}
