package dev.stator.operation;

import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.expression.ItemAttribute;
import dev.stator.expression.Path;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of an entity, as a record of its own: which attributes it takes, and what is made of them. The processor
 * writes one for each record with {@code @ProjectionOf}; reads take it as {@code select(SUMMARY)}. Immutable.
 *
 * @param <T> the entity, or the record of an index
 * @param <P> the record
 */
@SuppressWarnings("UnusedTypeParameter") // reads of T alone take it
public final class ItemProjection<T, P> {
    private final PartCodec<P> codec;
    private final List<Path> attributes;

    private ItemProjection(PartCodec<P> codec, List<Path> attributes) {
        this.codec = codec;
        this.attributes = attributes;
    }

    /**
     * A record that {@code read} makes.
     *
     * @param attributes what it reads, each whole
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read, and goes nowhere
    public static <T, P> ItemProjection<T, P> of(
            Class<P> type, Function<ProjectedItem<T>, P> read, ItemAttribute<T, ?>... attributes) {
        List<Path> paths = Stream.of(attributes)
                .map(ItemAttribute::path)
                .flatMap(path -> Stream.concat(Stream.of(path), path.witness().stream()))
                .distinct()
                .toList();
        paths.forEach(ItemProjection::whole);
        return new ItemProjection<>(new PartCodec<>(type, item -> read.apply(new ProjectedItem<>(item))), paths);
    }

    /**
     * The same part, of the record of an index. For generated code, which knows that the index holds all of it, or
     * fetches it from the table, as local ones do.
     *
     * @param <I> the record of the index
     */
    public <I> ItemProjection<I, P> onIndex() {
        return new ItemProjection<>(codec, attributes);
    }

    ItemDecoder<P> decoder(EntitySchema<?> schema, @Nullable IndexSchema index) {
        return ItemDecoder.part(schema, index, codec, attributes);
    }

    /** The name of an attribute, which stands in the item itself. */
    static String whole(Path path) {
        return path.wholeAttribute()
                .orElseThrow(() -> new IllegalArgumentException(path + " is no attribute of the item itself"));
    }

    /** The record, and the attributes that it takes. */
    @Override
    public String toString() {
        return codec.javaType() + attributes;
    }

    /** Reads a part of an item, which is never written. */
    private record PartCodec<P>(Class<P> type, Function<ItemReader, P> reader) implements ItemCodec<P> {
        PartCodec {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(reader, "reader");
        }

        @Override
        public void write(P value, ItemWriter item) {
            throw new UnsupportedOperationException(javaType() + " is a part of an item, which is not written");
        }

        @Override
        public P read(ItemReader item) {
            return reader.apply(item);
        }

        @Override
        public String javaType() {
            return type.getName();
        }
    }
}
