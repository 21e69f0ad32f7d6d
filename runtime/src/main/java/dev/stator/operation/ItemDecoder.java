package dev.stator.operation;

import dev.stator.codec.ItemCodec;
import dev.stator.expression.Attribute;
import dev.stator.expression.Path;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.KeyForms;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a stored item is read as, and which of its attributes that takes. Immutable.
 *
 * @param <R> what it is read as
 */
public interface ItemDecoder<R> {
    /** Reads an item; errors name table, key and attribute. */
    R read(Map<String, AttributeValue> item);

    /** What to ask for; empty for all attributes. */
    List<Path> projection();

    /** The same, read from an item of which all attributes were asked for. */
    ItemDecoder<R> ofWholeItem();

    /** The same, which asks for this attribute too. */
    ItemDecoder<R> beside(String attribute);

    /**
     * The whole item, read by a codec: the entity, or the record of an index.
     *
     * @param index what it is read from; null: the table
     */
    static <R> ItemDecoder<R> whole(EntitySchema<?> schema, @Nullable IndexSchema index, ItemCodec<R> codec) {
        return new Whole<>(schema, codec, schema.keys().forms(index));
    }

    /**
     * The given attributes, and beside them those of the key, which errors and cursors need.
     *
     * @param index what it is read from; null: the table
     */
    static <T> ItemDecoder<Selection<T>> parts(
            EntitySchema<?> schema, @Nullable IndexSchema index, Attribute<T, ?>[] attributes) {
        if (attributes.length == 0) {
            throw new IllegalArgumentException("select() of no attribute: name at least one, or leave it out");
        }
        List<Path> asked = Stream.of(attributes).<Path>map(Attribute::path).toList();
        return Parts.of(
                schema, schema.keys().forms(index), asked, schema.table().position(index));
    }

    /** The attributes as they are stored. */
    static ItemDecoder<Map<String, AttributeValue>> raw() {
        return Raw.INSTANCE;
    }

    /** See {@link #raw}. */
    enum Raw implements ItemDecoder<Map<String, AttributeValue>> {
        INSTANCE;

        @Override
        public Map<String, AttributeValue> read(Map<String, AttributeValue> item) {
            return item;
        }

        @Override
        public List<Path> projection() {
            return List.of();
        }

        @Override
        public ItemDecoder<Map<String, AttributeValue>> ofWholeItem() {
            return this;
        }

        @Override
        public ItemDecoder<Map<String, AttributeValue>> beside(String attribute) {
            return this;
        }
    }

    /** See {@link #whole}. */
    record Whole<R>(EntitySchema<?> schema, ItemCodec<R> codec, KeyForms keys) implements ItemDecoder<R> {
        @Override
        public R read(Map<String, AttributeValue> item) {
            return schema.decode(codec, item, keys);
        }

        @Override
        public List<Path> projection() {
            return List.of();
        }

        @Override
        public ItemDecoder<R> ofWholeItem() {
            return this;
        }

        @Override
        public ItemDecoder<R> beside(String attribute) {
            return this;
        }
    }

    /**
     * See {@link #parts}.
     *
     * @param others attributes that are asked for beside those that were selected
     */
    record Parts<T>(EntitySchema<?> schema, KeyForms keys, List<Path> asked, List<String> others, Projection sent)
            implements ItemDecoder<Selection<T>> {
        static <T> Parts<T> of(EntitySchema<?> schema, KeyForms keys, List<Path> asked, List<String> others) {
            Stream<Path> all = Stream.concat(asked.stream(), others.stream().map(Path::of));
            return new Parts<>(schema, keys, asked, others, Projection.of(all));
        }

        @Override
        public Selection<T> read(Map<String, AttributeValue> item) {
            return new Selection<>(schema, keys, asked, sent, schema.table().key(item), item);
        }

        @Override
        public List<Path> projection() {
            return sent.paths();
        }

        @Override
        public ItemDecoder<Selection<T>> ofWholeItem() {
            return new Parts<>(schema, keys, asked, others, Projection.whole(asked));
        }

        @Override
        public ItemDecoder<Selection<T>> beside(String attribute) {
            return others.contains(attribute)
                    ? this
                    : of(
                            schema,
                            keys,
                            asked,
                            Stream.concat(others.stream(), Stream.of(attribute)).toList());
        }
    }
}
