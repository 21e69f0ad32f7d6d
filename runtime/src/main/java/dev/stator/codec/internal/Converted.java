package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.BinaryCodec;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A user's converter, with the name of the type that the component declares: the converter itself cannot tell without reflection. */
public abstract class Converted<T> implements AttributeCodec<T>, Composite {
    private final AttributeCodec<T> converter;
    private final String javaType;

    private Converted(AttributeCodec<T> converter, String javaType) {
        this.converter = converter;
        this.javaType = javaType;
    }

    @Override
    public final @Nullable AttributeValue encode(T value) {
        return converter.encode(value);
    }

    @Override
    public final T decode(AttributeValue stored) {
        return converter.decode(stored);
    }

    @Override
    public final @Nullable T absent() {
        return converter.absent();
    }

    @Override
    public final String javaType() {
        return javaType;
    }

    @Override
    public final Form form() {
        return Form.SAME;
    }

    @Override
    public final List<AttributeCodec<?>> parts() {
        return List.of(converter);
    }

    /** Of any stored form. */
    public static final class Any<T> extends Converted<T> {
        /** The same as {@code converter}. */
        public Any(AttributeCodec<T> converter, String javaType) {
            super(converter, javaType);
        }
    }

    /** Of S. */
    public static final class Text<T> extends Converted<T> implements TextCodec<T> {
        private final TextCodec<T> converter;

        /** The same as {@code converter}. */
        public Text(TextCodec<T> converter, String javaType) {
            super(converter, javaType);
            this.converter = converter;
        }

        @Override
        public String toText(T value) {
            return converter.toText(value);
        }

        @Override
        public T fromText(String text) {
            return converter.fromText(text);
        }
    }

    /** Of N. */
    public static final class Numeric<T> extends Converted<T> implements NumberCodec<T> {
        private final NumberCodec<T> converter;

        /** The same as {@code converter}. */
        public Numeric(NumberCodec<T> converter, String javaType) {
            super(converter, javaType);
            this.converter = converter;
        }

        @Override
        public String toNumber(T value) {
            return converter.toNumber(value);
        }

        @Override
        public T fromNumber(String number) {
            return converter.fromNumber(number);
        }
    }

    /** Of B. */
    public static final class Binary<T> extends Converted<T> implements BinaryCodec<T> {
        private final BinaryCodec<T> converter;

        /** The same as {@code converter}. */
        public Binary(BinaryCodec<T> converter, String javaType) {
            super(converter, javaType);
            this.converter = converter;
        }

        @Override
        public SdkBytes toBytes(T value) {
            return converter.toBytes(value);
        }

        @Override
        public T fromBytes(SdkBytes bytes) {
            return converter.fromBytes(bytes);
        }
    }
}
