package dev.stator.operation;

import dev.stator.codec.ItemCodec;
import dev.stator.expression.ItemAttribute;
import dev.stator.expression.Path;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.ItemKey;
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
        return new ItemDecoders.Whole<>(schema, codec, index);
    }

    /**
     * The given attributes, and beside them those of the key, which errors and cursors need.
     *
     * @param index what it is read from; null: the table
     */
    static <T> ItemDecoder<Selection<T>> parts(
            EntitySchema<?> schema, @Nullable IndexSchema index, ItemAttribute<T, ?>[] attributes) {
        if (attributes.length == 0) {
            throw new IllegalArgumentException("select() of no attribute: name at least one, or leave it out");
        }
        List<Path> asked = Stream.of(attributes).<Path>map(ItemAttribute::path).toList();
        return ItemDecoders.Parts.of(
                schema, schema.keys().forms(index), asked, schema.table().position(index));
    }

    /**
     * What a codec reads of the given attributes, and beside them those of the key, which errors and cursors need.
     *
     * @param index what it is read from; null: the table
     */
    static <R> ItemDecoder<R> part(
            EntitySchema<?> schema, @Nullable IndexSchema index, ItemCodec<R> codec, List<Path> asked) {
        return new ItemDecoders.Part<>(
                schema, codec, index, asked, schema.table().position(index));
    }

    /**
     * The primary key, beside which the attributes of a position are asked for.
     *
     * @param index what it is read from; null: the table
     */
    static ItemDecoder<ItemKey> key(EntitySchema<?> schema, @Nullable IndexSchema index) {
        return new ItemDecoders.Key(schema, schema.table().position(index));
    }

    /** The attributes as they are stored. */
    static ItemDecoder<Map<String, AttributeValue>> raw() {
        return ItemDecoders.Raw.INSTANCE;
    }
}
