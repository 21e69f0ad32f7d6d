package dev.stator.it.expression;

import dev.stator.codec.Codecs;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What conditions compare of a value: what is read of it, but for two exceptions. Text in another spelling than
 * Stator's is compared as it is stored, and {@code float} and {@code double} by the stored decimal.
 */
final class Compared {
    private Compared() {}

    /** Text that is stored otherwise than the value that is read of it is written. */
    record Spelled(String text) {}

    /** A record, by what is compared of its components. */
    record Parts(Class<?> type, List<@Nullable Object> parts) {}

    /** Of a constant, which is as Stator writes it. */
    static Object of(Object constant) {
        return of(constant, Optional.empty());
    }

    /**
     * Of what is read.
     *
     * @param stored what it is read from; null or NULL for nothing
     */
    static @Nullable Object of(@Nullable Object value, @Nullable AttributeValue stored) {
        return value == null ? null : of(value, Optional.ofNullable(stored));
    }

    private static Object of(Object value, Optional<AttributeValue> stored) {
        if (value instanceof Optional<?> optional) {
            return optional.map(inner -> of(inner, stored));
        }
        if (value instanceof Record owner && Values.storedType(owner).equals("M")) {
            return new Parts(owner.getClass(), parts(owner, stored));
        }
        if (value instanceof List<?> || (value.getClass().isArray() && !Values.isBinary(value))) {
            return elements(value, stored);
        }
        if (value instanceof Map<?, ?> map) {
            return entries(map, stored);
        }
        if (value instanceof Float || value instanceof Double || value instanceof OptionalDouble) {
            return stored.map(AttributeValue::n).<Object>map(BigDecimal::new).orElse(value);
        }
        return stored.map(AttributeValue::s)
                .filter(text -> isSpelledInManyWays(value) && !text.equals(text(value)))
                .<Object>map(Spelled::new)
                .orElse(value);
    }

    private static List<@Nullable Object> parts(Record owner, Optional<AttributeValue> stored) {
        List<@Nullable Object> parts = new ArrayList<>();
        for (RecordComponent component : Components.of(owner.getClass())) {
            @Nullable Object part = Components.value(owner, component);
            parts.add(part == null ? null : of(part, stored.map(it -> it.m().get(component.getName()))));
        }
        return parts;
    }

    private static List<Object> elements(Object value, Optional<AttributeValue> stored) {
        int size = value instanceof List<?> list ? list.size() : Array.getLength(value);
        return IntStream.range(0, size)
                .<Object>mapToObj(i -> of(
                        value instanceof List<?> list ? list.get(i) : Array.get(value, i),
                        stored.filter(AttributeValue::hasL).map(it -> it.l().get(i))))
                .toList();
    }

    private static Map<Object, Object> entries(Map<?, ?> value, Optional<AttributeValue> stored) {
        Map<Object, Object> entries = new LinkedHashMap<>();
        value.forEach((key, each) ->
                entries.put(key, of(each, stored.map(it -> it.m().get(name(key))))));
        return entries;
    }

    /** The name of an entry, which has one spelling. */
    private static String name(Object key) {
        return key instanceof Money money
                ? BigDecimal.valueOf(money.cents(), 2).stripTrailingZeros().toPlainString()
                : key.toString();
    }

    /** Whether values of this type are read from more texts than one. */
    private static boolean isSpelledInManyWays(Object value) {
        return value instanceof Instant
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime
                || value instanceof ZonedDateTime
                || value instanceof UUID
                || value instanceof URI
                || value instanceof Locale
                || value instanceof ZoneId
                || value instanceof Period
                || value instanceof Code;
    }

    /** As it is stored: as it is spelled, or else as Stator writes it. */
    static String text(Object value) {
        if (value instanceof Spelled spelled) {
            return spelled.text();
        }
        if (value instanceof Instant instant) {
            return Codecs.INSTANT.toText(instant);
        }
        if (value instanceof LocalTime time) {
            return Codecs.LOCAL_TIME.toText(time);
        }
        if (value instanceof LocalDateTime dateTime) {
            return Codecs.LOCAL_DATE_TIME.toText(dateTime);
        }
        if (value instanceof OffsetDateTime dateTime) {
            return Codecs.OFFSET_DATE_TIME.toText(dateTime);
        }
        if (value instanceof ZonedDateTime dateTime) {
            return Codecs.ZONED_DATE_TIME.toText(dateTime);
        }
        if (value instanceof URI uri) {
            return Codecs.URI.toText(uri);
        }
        if (value instanceof Locale locale) {
            return locale.toLanguageTag();
        }
        return value instanceof Code code ? new Code.Converter().toText(code) : value.toString();
    }
}
