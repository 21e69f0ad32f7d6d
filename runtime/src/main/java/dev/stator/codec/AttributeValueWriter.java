package dev.stator.codec;

import dev.stator.codec.internal.Booleans;
import dev.stator.codec.internal.Characters;
import dev.stator.codec.internal.Decimals;
import dev.stator.codec.internal.ItemMap;
import dev.stator.codec.internal.SdkValues;
import dev.stator.codec.internal.WholeNumbers;
import dev.stator.error.EncodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Collects what the SDK takes: a map of attribute values. */
final class AttributeValueWriter implements ItemWriter {
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private final ItemMap item = new ItemMap();

    @Override
    public void expect(int attributes) {
        item.expect(attributes);
    }

    @Override
    public <T> void put(String name, AttributeCodec<? super T> codec, @Nullable T value) {
        if (value == null) {
            throw Checks.isNull(codec.javaType()).under(name);
        }
        AttributeValue stored;
        try {
            stored = Checks.encode(codec, value);
        } catch (RuntimeException e) {
            throw Checks.encoding(e, codec).under(name);
        }
        if (stored != null) {
            item.add(name, stored);
        } else if (codec.absent() == null) {
            throw new EncodingException(
                            "its codec stores it as absent, but has no value for absence: override absent()")
                    .typed(null, codec.javaType())
                    .under(name);
        }
    }

    @Override
    public void putNulls(String... names) {
        for (String name : names) {
            if (!item.containsKey(name)) {
                item.add(name, NULL);
            }
        }
    }

    @Override
    public void putRest(RestComponent component, @Nullable Map<String, AttributeValue> rest) {
        component.write(rest, item::add);
    }

    @Override
    public void putByte(String name, byte value) {
        item.add(name, WholeNumbers.encode(value));
    }

    @Override
    public void putShort(String name, short value) {
        item.add(name, WholeNumbers.encode(value));
    }

    @Override
    public void putInt(String name, int value) {
        item.add(name, WholeNumbers.encode(value));
    }

    @Override
    public void putLong(String name, long value) {
        item.add(name, WholeNumbers.encode(value));
    }

    @Override
    public void putFloat(String name, float value) {
        String number;
        try {
            number = Decimals.write(value);
        } catch (EncodingException e) {
            throw e.typed("N", "float").under(name);
        }
        item.add(name, SdkValues.n(number));
    }

    @Override
    public void putDouble(String name, double value) {
        String number;
        try {
            number = Decimals.write(value);
        } catch (EncodingException e) {
            throw e.typed("N", "double").under(name);
        }
        item.add(name, SdkValues.n(number));
    }

    @Override
    public void putBoolean(String name, boolean value) {
        item.add(name, Booleans.encode(value));
    }

    @Override
    public void putChar(String name, char value) {
        String text;
        try {
            text = Characters.write(value);
        } catch (EncodingException e) {
            throw e.typed("S", "char").under(name);
        }
        item.add(name, SdkValues.s(text));
    }

    /** What was written, unmodifiable, in that order. */
    Map<String, AttributeValue> toItem() {
        return item;
    }
}
