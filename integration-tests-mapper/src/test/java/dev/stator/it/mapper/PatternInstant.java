package dev.stator.it.mapper;

import dev.stator.codec.TextCodec;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** As {@code @DynamoDBTypeConvertedTimestamp(pattern = "yyyyMMddHHmmss")} stores it. */
public final class PatternInstant implements TextCodec<Instant> {
    private static final DateTimeFormatter PATTERN = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    @Override
    public String toText(Instant value) {
        return PATTERN.format(value.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Instant fromText(String text) {
        return LocalDateTime.parse(text, PATTERN).toInstant(ZoneOffset.UTC);
    }
}
