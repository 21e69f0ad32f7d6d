package dev.stator.codec;

import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.json.JsonValues;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs that store as another one does, and change what is around that. */
final class Wrappers {
    private Wrappers() {}

    /** Changes nothing. */
    private abstract static class Wrapper<T> implements AttributeCodec<T>, Composite {
        private final AttributeCodec<T> codec;

        Wrapper(AttributeCodec<T> codec) {
            this.codec = Objects.requireNonNull(codec, "codec");
        }

        @Override
        public @Nullable AttributeValue encode(T value) {
            return codec.encode(value);
        }

        @Override
        public T decode(AttributeValue stored) {
            return codec.decode(stored);
        }

        @Override
        public @Nullable T absent() {
            return codec.absent();
        }

        @Override
        public final Form form() {
            return Form.SAME;
        }

        @Override
        public final List<AttributeCodec<?>> parts() {
            return List.of(codec);
        }

        @Override
        public String javaType() {
            return codec.javaType();
        }
    }

    /** Reads absence as something else: as a default, or as no value. */
    static final class DefaultCodec<T> extends Wrapper<T> implements FromJson<T> {
        private final AttributeCodec<T> codec;
        private final @Nullable T absent;

        /** Absence reads as {@code absent}, or is no value where that is null. */
        DefaultCodec(AttributeCodec<T> codec, @Nullable T absent) {
            super(codec);
            this.codec = codec;
            this.absent = absent;
        }

        @Override
        public T decode(JsonValues json, int at) {
            return FromJson.decode(codec, json, at);
        }

        @Override
        public @Nullable T absent() {
            return absent;
        }
    }

    /** Has errors that show nothing of the value. */
    static final class SensitiveCodec<T> extends Wrapper<T> implements FromJson<T> {
        private final AttributeCodec<T> codec;

        SensitiveCodec(AttributeCodec<T> codec) {
            super(codec);
            this.codec = codec;
        }

        @Override
        public @Nullable AttributeValue encode(T value) {
            try {
                return codec.encode(value);
            } catch (RuntimeException e) {
                throw Checks.encodingSensitive(e, codec);
            }
        }

        @Override
        public T decode(AttributeValue stored) {
            try {
                return codec.decode(stored);
            } catch (RuntimeException e) {
                throw CodecErrors.decodingSensitive(e, stored, codec.javaType());
            }
        }

        @Override
        public T decode(JsonValues json, int at) {
            try {
                return FromJson.decode(codec, json, at);
            } catch (RuntimeException e) {
                throw CodecErrors.decodingSensitive(e, json.typeName(at), codec.javaType());
            }
        }
    }

    /**
     * A user's converter with the type that the component declares: the converter itself cannot tell without
     * reflection.
     */
    static class Converted<T> extends Wrapper<T> {
        private final String javaType;

        Converted(AttributeCodec<T> converter, String javaType) {
            super(converter);
            this.javaType = javaType;
        }

        @Override
        public final @Nullable AttributeValue encode(T value) {
            return super.encode(value);
        }

        @Override
        public final T decode(AttributeValue stored) {
            return super.decode(stored);
        }

        @Override
        public final String javaType() {
            return javaType;
        }
    }

    /** One of S. */
    static final class ConvertedText<T> extends Converted<T> implements TextCodec<T> {
        private final TextCodec<T> converter;

        ConvertedText(TextCodec<T> converter, String javaType) {
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

    /** One of N. */
    static final class ConvertedNumber<T> extends Converted<T> implements NumberCodec<T> {
        private final NumberCodec<T> converter;

        ConvertedNumber(NumberCodec<T> converter, String javaType) {
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

    /** One of B. */
    static final class ConvertedBinary<T> extends Converted<T> implements BinaryCodec<T> {
        private final BinaryCodec<T> converter;

        ConvertedBinary(BinaryCodec<T> converter, String javaType) {
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
