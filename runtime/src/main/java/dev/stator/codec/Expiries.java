package dev.stator.codec;

import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.internal.WholeNumbers;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of N that is a time to live: seconds since 1970, as DynamoDB reads it. */
final class Expiries {
    /** The year 5138 in seconds, 1973 in milliseconds. */
    private static final long MILLISECONDS = 100_000_000_000L;

    private Expiries() {}

    /** Refuses what DynamoDB would take for a time thousands of years ahead. */
    private static String written(long seconds) {
        if (seconds >= MILLISECONDS) {
            throw new EncodingException(seconds
                    + " is no time to live in seconds since 1970 but, it seems, in milliseconds, with which DynamoDB"
                    + " would never delete the item: write instant.getEpochSecond(), or divide by 1000");
        }
        return Long.toString(seconds);
    }

    private static long read(String number) {
        long seconds = WholeNumbers.parseLong(number);
        if (seconds >= MILLISECONDS) {
            throw new DecodingException(number
                    + " is no time to live in seconds since 1970 but, it seems, in milliseconds: DynamoDB will never"
                    + " delete this item. Whoever wrote it must divide by 1000");
        }
        return seconds;
    }

    /** Reads as none what DynamoDB takes for none: what is no number, or can only be milliseconds. */
    static final class LenientExpiryCodec<T> implements AttributeCodec<Optional<T>>, Composite {
        private final AttributeCodec<Optional<T>> optional;

        LenientExpiryCodec(NumberCodec<T> end) {
            this.optional = Codecs.optional(end);
        }

        @Override
        public @Nullable AttributeValue encode(Optional<T> value) {
            return optional.encode(value);
        }

        @Override
        public Optional<T> decode(AttributeValue stored) {
            boolean seconds =
                    stored.n() != null && DecimalText.read(stored.n()).compareTo(BigDecimal.valueOf(MILLISECONDS)) < 0;
            return seconds ? optional.decode(stored) : Optional.empty();
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
            return List.of(optional);
        }

        @Override
        public String javaType() {
            return optional.javaType();
        }
    }

    static final class ExpiryInstantCodec extends BuiltInNumber<Instant> {
        ExpiryInstantCodec() {
            super("java.time.Instant", Reads.ONE_FORM);
        }

        @Override
        public String toNumber(Instant value) {
            if (value.getNano() != 0) {
                throw new EncodingException(
                        value + " has a fraction of a second, which a time to live cannot hold and would not come back:"
                                + " write instant.truncatedTo(ChronoUnit.SECONDS)");
            }
            return written(value.getEpochSecond());
        }

        @Override
        public Instant fromNumber(String number) {
            long seconds = read(number);
            try {
                return Instant.ofEpochSecond(seconds);
            } catch (DateTimeException e) {
                throw new DecodingException(number + " seconds since 1970 are before all time that Instant holds", e);
            }
        }
    }

    static final class ExpirySecondsCodec extends BuiltInNumber<Long> implements Additive {
        ExpirySecondsCodec() {
            super("java.lang.Long", Reads.ONE_FORM);
        }

        @Override
        public String toNumber(Long value) {
            return written(value);
        }

        @Override
        public Long fromNumber(String number) {
            return read(number);
        }

        @Override
        public BigDecimal least() {
            return BigDecimal.valueOf(Long.MIN_VALUE);
        }

        @Override
        public BigDecimal greatest() {
            return BigDecimal.valueOf(MILLISECONDS - 1);
        }
    }
}
