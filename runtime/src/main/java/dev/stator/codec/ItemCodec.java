package dev.stator.codec;

import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.SdkValues;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.codec.json.JsonItem;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A codec whose stored form is a map of attributes: of an item, or of a record inside one (M). The processor writes one
 * for each record; {@link ItemWriter} and {@link ItemReader} are its tools.
 *
 * @param <T> the Java type; never null
 */
public interface ItemCodec<T> extends AttributeCodec<T> {
    /**
     * Writes the attributes of {@code value}, in the order of the record's components.
     *
     * @throws EncodingException if an attribute cannot be stored; it names the attribute
     */
    void write(T value, ItemWriter item);

    /**
     * The value that {@code item} holds; attributes it does not know are ignored.
     *
     * @throws DecodingException if an attribute is missing or cannot be read; it names the attribute
     */
    T read(ItemReader item);

    /**
     * The attributes of {@code value}, in the order of the record's components. Unmodifiable.
     *
     * @throws EncodingException if an attribute cannot be stored; it names the attribute
     */
    default Map<String, AttributeValue> toItem(T value) {
        AttributeValueWriter item = new AttributeValueWriter();
        write(value, item);
        return item.toItem();
    }

    /**
     * The value of {@code item}; attributes it does not know are ignored.
     *
     * @throws DecodingException if an attribute is missing or cannot be read; it names the attribute
     */
    default T fromItem(Map<String, AttributeValue> item) {
        return item instanceof JsonItem json ? read(new JsonReader(json)) : read(new AttributeValueReader(item));
    }

    /**
     * Adds the attributes that it reads of an item, in the order of the record's components; of records that a
     * discriminator tells apart, it and those of the record that the item is. None if the codec does not tell.
     *
     * @throws DecodingException if the item does not say which record it is
     */
    default void members(ItemMembers members) {}

    /**
     * The attributes that it reads of {@code item}. Unmodifiable.
     *
     * @throws DecodingException if {@code item} does not say which record it is
     */
    default List<Member<?>> members(Map<String, AttributeValue> item) {
        ItemMembers members = new ItemMembers(ItemReader.of(item));
        members(members);
        return members.toList();
    }

    /**
     * The attributes that it reads of items, whichever of them an item has. Unmodifiable.
     *
     * @throws DecodingException if an item has to say which record it is
     */
    default List<Member<?>> members() {
        ItemMembers members = new ItemMembers(new AttributeValueReader(Map.of()) {
            @Override
            public boolean holds(String... attributes) {
                return true;
            }
        });
        members(members);
        return members.toList();
    }

    /** Whether it reads all attributes, known or not: its record has a component with {@code @Rest}. */
    default boolean readsRest() {
        return false;
    }

    /** Whether an attribute of its record, or of one inside it, was renamed and may stand under a former name. */
    default boolean readsFormerNames() {
        return false;
    }

    @Override
    default AttributeValue encode(T value) {
        return SdkValues.m(toItem(value));
    }

    @Override
    default T decode(AttributeValue stored) {
        if (!StoredTypes.isMap(stored)) {
            throw CodecErrors.expected("M");
        }
        return fromItem(stored.m());
    }
}
