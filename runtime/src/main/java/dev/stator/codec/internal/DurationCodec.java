package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;
import dev.stator.error.DecodingException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** N: seconds with fraction. */
public final class DurationCodec implements NumberCodec<Duration>, Canonical, OneForm {
    private static final int NANOS_A_SECOND = 1_000_000_000;

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
        if (number.indexOf('.') < 0) {
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
    public String javaType() {
        return "java.time.Duration";
    }
}
