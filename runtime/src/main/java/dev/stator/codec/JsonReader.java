package dev.stator.codec;

import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.json.JsonItem;
import dev.stator.codec.json.JsonValues;
import org.jspecify.annotations.Nullable;

/**
 * Reads an item from the JSON that it stands in: what is usual straight from its bytes. All else, and what is wrong, is
 * read as from the map that the item is too.
 */
final class JsonReader extends AttributeValueReader {
    private final JsonItem item;
    private final JsonValues json;

    JsonReader(JsonItem item) {
        super(item);
        this.item = item;
        this.json = item.json();
    }

    @Override
    public @Nullable String text(String name) {
        int at = item.find(name);
        return at < 0 ? super.text(name) : json.text(at);
    }

    @Override
    public @Nullable String number(String name) {
        int at = item.find(name);
        return at < 0 ? super.number(name) : json.number(at);
    }

    /** {@link JsonValues#NOT_WHOLE} of all but usual whole numbers. */
    private long whole(String name) {
        int at = item.find(name);
        return at < 0 ? JsonValues.NOT_WHOLE : json.whole(at);
    }

    @Override
    public <T> @Nullable T nullable(String name, AttributeCodec<T> codec) {
        int at = item.find(name);
        return at < 0 || json.isNull(at) ? super.nullable(name, codec) : decode(name, codec, at);
    }

    @Override
    public <T> T orElse(String name, AttributeCodec<T> codec, T absent) {
        int at = item.find(name);
        return at < 0 || json.isNull(at) ? super.orElse(name, codec, absent) : decode(name, codec, at);
    }

    private <T> T decode(String name, AttributeCodec<T> codec, int at) {
        try {
            return FromJson.decode(codec, json, at);
        } catch (RuntimeException e) {
            throw CodecErrors.decoding(e, json.typeName(at), codec.javaType()).under(name);
        }
    }

    @Override
    public byte requiredByte(String name) {
        long whole = whole(name);
        return whole == (byte) whole ? (byte) whole : super.requiredByte(name);
    }

    @Override
    public byte byteOr(String name, byte absent) {
        long whole = whole(name);
        return whole == (byte) whole ? (byte) whole : super.byteOr(name, absent);
    }

    @Override
    public short requiredShort(String name) {
        long whole = whole(name);
        return whole == (short) whole ? (short) whole : super.requiredShort(name);
    }

    @Override
    public short shortOr(String name, short absent) {
        long whole = whole(name);
        return whole == (short) whole ? (short) whole : super.shortOr(name, absent);
    }

    @Override
    public int requiredInt(String name) {
        long whole = whole(name);
        return whole == (int) whole ? (int) whole : super.requiredInt(name);
    }

    @Override
    public int intOr(String name, int absent) {
        long whole = whole(name);
        return whole == (int) whole ? (int) whole : super.intOr(name, absent);
    }

    @Override
    public long requiredLong(String name) {
        long whole = whole(name);
        return whole == JsonValues.NOT_WHOLE ? super.requiredLong(name) : whole;
    }

    @Override
    public long longOr(String name, long absent) {
        long whole = whole(name);
        return whole == JsonValues.NOT_WHOLE ? super.longOr(name, absent) : whole;
    }

    @Override
    public boolean requiredBoolean(String name) {
        Boolean value = bool(name);
        return value == null ? super.requiredBoolean(name) : value;
    }

    @Override
    public boolean booleanOr(String name, boolean absent) {
        Boolean value = bool(name);
        return value == null ? super.booleanOr(name, absent) : value;
    }

    private @Nullable Boolean bool(String name) {
        int at = item.find(name);
        return at < 0 ? null : json.bool(at);
    }

    @Override
    boolean isThere(String name) {
        int at = item.find(name);
        return at < 0 ? super.isThere(name) : !json.isNull(at);
    }
}
