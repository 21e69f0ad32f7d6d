package dev.stator.codec;

import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.internal.WholeNumbers;
import dev.stator.error.DecodingException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;

/** The codecs of spans of time. */
final class Spans {
    private Spans() {}

    /** S: {@code P1Y2M3D}. */
    static final class PeriodCodec extends BuiltInText<Period> {
        PeriodCodec() {
            super("java.time.Period", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toText(Period value) {
            return value.toString();
        }

        @Override
        public Period fromText(String text) {
            try {
                return Period.parse(text);
            } catch (DateTimeException e) {
                throw new DecodingException("\"" + text + "\" is no period like P1Y2M3D", e);
            }
        }
    }

    /** N: seconds with fraction. */
    static final class DurationCodec extends BuiltInNumber<Duration> implements Additive {
        private static final int NANOS_A_SECOND = 1_000_000_000;

        DurationCodec() {
            super("java.time.Duration", Reads.ONE_FORM);
        }

        @Override
        public String toNumber(Duration value) {
            long seconds = value.getSeconds();
            int nanos = value.getNano();
            if (nanos == 0) {
                return Long.toString(seconds);
            }
            StringBuilder text = new StringBuilder(30);
            if (seconds < 0) {
                text.append('-');
                seconds = -(seconds + 1);
                nanos = NANOS_A_SECOND - nanos;
            }
            text.append(seconds).append('.');
            for (int unit = NANOS_A_SECOND / 10, rest = nanos; rest > 0; unit /= 10) {
                text.append((char) ('0' + rest / unit));
                rest %= unit;
            }
            return text.toString();
        }

        @Override
        public Duration fromNumber(String number) {
            if (number.indexOf('.') < 0 && number.indexOf('E') < 0 && number.indexOf('e') < 0) {
                return Duration.ofSeconds(WholeNumbers.parseLong(number));
            }
            BigDecimal value = DecimalText.read(number);
            BigDecimal seconds = value.setScale(0, RoundingMode.FLOOR);
            try {
                return Duration.ofSeconds(
                        seconds.longValueExact(),
                        value.subtract(seconds).movePointRight(9).intValueExact());
            } catch (ArithmeticException e) {
                throw new DecodingException(number + " is no duration in seconds that fits nanoseconds and a long", e);
            }
        }

        @Override
        public BigDecimal least() {
            return BigDecimal.valueOf(Long.MIN_VALUE);
        }

        @Override
        public BigDecimal greatest() {
            return BigDecimal.valueOf(Long.MAX_VALUE).add(new BigDecimal("0.999999999"));
        }
    }
}
