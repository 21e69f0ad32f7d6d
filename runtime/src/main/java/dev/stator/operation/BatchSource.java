package dev.stator.operation;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a batch takes its operations from, one after the other and no faster than it sends them.
 *
 * @param held whether they are in memory anyway
 * @param once whether it can be read one time only
 * @param table the one that all are on; null: each names its own
 * @param size how many there are, where that is known
 */
public record BatchSource<O>(
        Supplier<Iterator<? extends O>> elements,
        boolean held,
        boolean once,
        @Nullable String table,
        OptionalLong size) {
    /** Of what can be read again. */
    public static <O> BatchSource<O> of(Iterable<? extends O> source) {
        Objects.requireNonNull(source, "source");
        OptionalLong size = source instanceof Collection<?> all ? OptionalLong.of(all.size()) : OptionalLong.empty();
        return new BatchSource<>(source::iterator, source instanceof Collection, false, null, size);
    }

    /** Of what is read once. */
    public static <O> BatchSource<O> of(Stream<? extends O> source) {
        Objects.requireNonNull(source, "source");
        return new BatchSource<>(source::iterator, false, true, null, OptionalLong.empty());
    }

    /** The same, known to be on one table. */
    public BatchSource<O> inTable(String name) {
        return new BatchSource<>(elements, held, once, name, size);
    }

    /** Each element replaced when it is read. */
    public <P> BatchSource<P> map(Function<? super O, ? extends P> function) {
        return new BatchSource<>(() -> new Mapped<>(elements.get(), function), held, once, table, size);
    }

    /**
     * Its elements from this offset on. Those before it are read, and nothing is made of them.
     *
     * @throws IllegalArgumentException if it has fewer
     */
    public Iterator<? extends O> from(long offset) {
        Iterator<? extends O> all = elements.get();
        Iterator<?> passed = all;
        while (passed instanceof Mapped<?, ?> mapped) {
            passed = mapped.source();
        }
        for (long i = 0; i < offset; i++) {
            if (!passed.hasNext()) {
                throw new IllegalArgumentException("startAt(" + offset + "): the source has " + i
                        + " elements. Give the source from its beginning, as it was when the offset was told");
            }
            passed.next();
        }
        return all;
    }

    /**
     * The tables of its operations, each once. Those of a source that is not in memory are not known, and of one that
     * cannot be read those that it gives before.
     *
     * @param ofOperation the table that an operation names
     */
    List<String> tables(Function<? super O, String> ofOperation) {
        if (table != null) {
            return List.of(table);
        }
        Set<String> tables = new LinkedHashSet<>();
        try {
            if (held) {
                elements.get().forEachRemaining(operation -> {
                    if (operation != null) {
                        tables.add(ofOperation.apply(operation));
                    }
                });
            }
        } catch (Throwable e) { // users also throw what nobody declares
            // The batch tells it, when it reads the source to send what is in it.
        }
        return List.copyOf(tables);
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
