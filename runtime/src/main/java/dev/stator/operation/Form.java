package dev.stator.operation;

import dev.stator.codec.ItemCodec;
import dev.stator.expression.Path;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.KeyForms;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a stored item is read as, and which of its attributes that takes. */
interface Form<R> {
    /** Reads an item; errors name table, key and attribute. */
    R read(Map<String, AttributeValue> item);

    /** What to ask for; empty for all attributes. */
    List<Path> projection();

    /** The same, read from an item of which all attributes were asked for. */
    Form<R> ofWholeItem();

    /**
     * The whole item, read by a codec: the entity, or the record of an index.
     *
     * @param index what it is read from; null: the table
     */
    static <R> Form<R> whole(EntitySchema<?> schema, @Nullable IndexSchema index, ItemCodec<R> codec) {
        return new Whole<>(schema, codec, schema.keys().forms(index));
    }

    /**
     * What stands at the given paths, and beside them the key attributes, which errors and cursors need.
     *
     * @param index what it is read from; null: the table
     */
    static <T> Form<Selection<T>> parts(
            EntitySchema<?> schema, @Nullable IndexSchema index, List<String> keyAttributes, List<Path> asked) {
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("select() of no attribute: name at least one, or leave it out");
        }
        Stream<Path> keys = keyAttributes.stream().map(Path::of);
        return new Parts<>(
                schema,
                schema.keys().forms(index),
                List.copyOf(asked),
                Projection.of(Stream.concat(asked.stream(), keys)));
    }

    /** The attributes as they are stored. */
    static Form<Map<String, AttributeValue>> raw() {
        return Raw.INSTANCE;
    }

    /** See {@link #raw}. */
    enum Raw implements Form<Map<String, AttributeValue>> {
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
        public Form<Map<String, AttributeValue>> ofWholeItem() {
            return this;
        }
    }

    /** See {@link #whole}. */
    record Whole<R>(EntitySchema<?> schema, ItemCodec<R> codec, KeyForms keys) implements Form<R> {
        @Override
        public R read(Map<String, AttributeValue> item) {
            return schema.decode(codec, item, keys);
        }

        @Override
        public List<Path> projection() {
            return List.of();
        }

        @Override
        public Form<R> ofWholeItem() {
            return this;
        }
    }

    /** See {@link #parts}. */
    record Parts<T>(EntitySchema<?> schema, KeyForms keys, List<Path> asked, Projection sent)
            implements Form<Selection<T>> {
        @Override
        public Selection<T> read(Map<String, AttributeValue> item) {
            return new Selection<>(schema, keys, asked, sent, schema.table().key(item), item);
        }

        @Override
        public List<Path> projection() {
            return sent.paths();
        }

        @Override
        public Form<Selection<T>> ofWholeItem() {
            return new Parts<>(schema, keys, asked, Projection.whole(asked));
        }
    }
}
