package dev.stator.codec;

import dev.stator.codec.internal.Decimals;
import dev.stator.codec.internal.SdkValues;
import dev.stator.codec.internal.WholeNumbers;
import dev.stator.codec.json.JsonValues;
import dev.stator.error.EncodingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of what may be empty, and is absent then. */
final class Optionals {
    private Optionals() {}

    /** The form of the value. */
    static final class OptionalCodec<T> implements AttributeCodec<Optional<T>>, FromJson<Optional<T>>, Composite {
        private final AttributeCodec<T> codec;

        OptionalCodec(AttributeCodec<T> codec) {
            this.codec = codec;
        }

        @Override
        public @Nullable AttributeValue encode(Optional<T> value) {
            if (value.isEmpty()) {
                return null;
            }
            AttributeValue stored = codec.encode(value.get());
            if (stored == null) {
                throw new EncodingException(
                        "it holds a value that is stored as absent (an empty set or Optional), and would read back"
                                + " as Optional.empty(); drop the Optional");
            }
            return stored;
        }

        @Override
        public Optional<T> decode(AttributeValue stored) {
            return Optional.of(Checks.decode(codec, stored));
        }

        @Override
        public Optional<T> decode(JsonValues json, int at) {
            return Optional.of(FromJson.decode(codec, json, at));
        }

        @Override
        public Optional<T> absent() {
            return Optional.empty();
        }

        @Override
        public Form form() {
            return Form.SAME;
        }

        @Override
        public List<AttributeCodec<?>> parts() {
            return List.of(codec);
        }

        @Override
        public String javaType() {
            return "java.util.Optional<" + codec.javaType() + ">";
        }
    }

    /** N. */
    static final class OptionalIntCodec implements AttributeCodec<OptionalInt>, FromJson<OptionalInt>, Additive {
        @Override
        public @Nullable AttributeValue encode(OptionalInt value) {
            return value.isPresent() ? WholeNumbers.encode(value.getAsInt()) : null;
        }

        @Override
        public OptionalInt decode(AttributeValue stored) {
            return OptionalInt.of(WholeNumbers.decodeInt(stored));
        }

        @Override
        public OptionalInt decode(JsonValues json, int at) {
            String number = json.number(at);
            return number == null ? decode(json.value(at)) : OptionalInt.of(WholeNumbers.parseInt(number));
        }

        @Override
        public OptionalInt absent() {
            return OptionalInt.empty();
        }

        @Override
        public BigDecimal least() {
            return BigDecimal.valueOf(Integer.MIN_VALUE);
        }

        @Override
        public BigDecimal greatest() {
            return BigDecimal.valueOf(Integer.MAX_VALUE);
        }

        @Override
        public String javaType() {
            return "java.util.OptionalInt";
        }
    }

    /** N. */
    static final class OptionalLongCodec implements AttributeCodec<OptionalLong>, FromJson<OptionalLong>, Additive {
        @Override
        public @Nullable AttributeValue encode(OptionalLong value) {
            return value.isPresent() ? WholeNumbers.encode(value.getAsLong()) : null;
        }

        @Override
        public OptionalLong decode(AttributeValue stored) {
            return OptionalLong.of(WholeNumbers.decodeLong(stored));
        }

        @Override
        public OptionalLong decode(JsonValues json, int at) {
            String number = json.number(at);
            return number == null ? decode(json.value(at)) : OptionalLong.of(WholeNumbers.parseLong(number));
        }

        @Override
        public OptionalLong absent() {
            return OptionalLong.empty();
        }

        @Override
        public BigDecimal least() {
            return BigDecimal.valueOf(Long.MIN_VALUE);
        }

        @Override
        public BigDecimal greatest() {
            return BigDecimal.valueOf(Long.MAX_VALUE);
        }

        @Override
        public String javaType() {
            return "java.util.OptionalLong";
        }
    }

    /** N. */
    static final class OptionalDoubleCodec implements AttributeCodec<OptionalDouble>, Additive {
        @Override
        public @Nullable AttributeValue encode(OptionalDouble value) {
            return value.isPresent() ? SdkValues.n(Decimals.write(value.getAsDouble())) : null;
        }

        @Override
        public OptionalDouble decode(AttributeValue stored) {
            return OptionalDouble.of(Decimals.decodeDouble(stored));
        }

        @Override
        public OptionalDouble absent() {
            return OptionalDouble.empty();
        }

        @Override
        public String javaType() {
            return "java.util.OptionalDouble";
        }
    }
}
