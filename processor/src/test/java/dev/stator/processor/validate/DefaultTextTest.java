package dev.stator.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.StoredAs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is accepted as a default is read by the type's codec, and can be written by it. */
class DefaultTextTest {
    private static final Map<BuiltInType, List<String>> GOOD = Map.ofEntries(
            Map.entry(BuiltInType.STRING, List.of("", "draft", "ü", "\n")),
            Map.entry(BuiltInType.CHARACTER, List.of("a", " ", "ü")),
            Map.entry(BuiltInType.BYTE, List.of("0", "127", "-128", "007")),
            Map.entry(BuiltInType.SHORT, List.of("32767", "-32768")),
            Map.entry(BuiltInType.INTEGER, List.of("2147483647", "-2147483648")),
            Map.entry(BuiltInType.LONG, List.of("9223372036854775807", "-9223372036854775808")),
            Map.entry(BuiltInType.FLOAT, List.of("0.1", "1", "1e10", "-2.5", "3.4028235E38")),
            Map.entry(BuiltInType.DOUBLE, List.of("0.1", "1e100", "-2.5", "0.30000000000000004")),
            Map.entry(BuiltInType.BIG_INTEGER, List.of("12345678901234567890123456789012345678", "-1")),
            Map.entry(
                    BuiltInType.BIG_DECIMAL, List.of("1.50", "1E-130", "9.9999999999999999999999999999999999999E125")),
            Map.entry(BuiltInType.DURATION, List.of("0", "90", "-0.5", "1.000000001")),
            Map.entry(BuiltInType.UUID, List.of("123e4567-e89b-12d3-a456-426614174000")),
            Map.entry(BuiltInType.URI, List.of("https://example.org/a?b#c", "mailto:a@b.c")),
            Map.entry(BuiltInType.LOCALE, List.of("en-GB", "de", "zh-Hant-TW")),
            Map.entry(BuiltInType.CURRENCY, List.of("EUR")),
            Map.entry(BuiltInType.ZONE_ID, List.of("Europe/Paris", "Z", "+01:00")),
            Map.entry(BuiltInType.ZONE_OFFSET, List.of("Z", "+01:00")),
            Map.entry(BuiltInType.PERIOD, List.of("P1Y2M3D", "P2W")),
            Map.entry(BuiltInType.YEAR, List.of("2026", "0000")),
            Map.entry(BuiltInType.YEAR_MONTH, List.of("2026-01")),
            Map.entry(BuiltInType.MONTH_DAY, List.of("--02-29")),
            Map.entry(BuiltInType.LOCAL_DATE, List.of("2026-01-31", "9999-12-31")),
            Map.entry(BuiltInType.LOCAL_TIME, List.of("10:15", "10:15:30", "10:15:30.1")),
            Map.entry(BuiltInType.LOCAL_DATE_TIME, List.of("2026-01-31T10:15:30.123456789")),
            Map.entry(BuiltInType.INSTANT, List.of("2026-01-31T10:15:30Z", "2026-01-31T10:15:30.5Z")),
            Map.entry(BuiltInType.OFFSET_DATE_TIME, List.of("2026-01-31T10:15:30+01:00")),
            Map.entry(BuiltInType.ZONED_DATE_TIME, List.of("2026-01-31T10:15:30+01:00[Europe/Paris]")));

    private static final Map<BuiltInType, List<String>> BAD = Map.ofEntries(
            Map.entry(BuiltInType.STRING, List.of("\uD800")),
            Map.entry(BuiltInType.CHARACTER, List.of("", "ab", "\uD83D\uDE00", "\uD800")),
            Map.entry(BuiltInType.BOOLEAN, List.of("TRUE", "yes", "")),
            Map.entry(BuiltInType.BYTE, List.of("128", "-129", "1.0", "1e1", "+1", " 1", "")),
            Map.entry(BuiltInType.SHORT, List.of("32768")),
            Map.entry(BuiltInType.INTEGER, List.of("2147483648", "0x1F", "1_000")),
            Map.entry(BuiltInType.LONG, List.of("9223372036854775808", "1L")),
            Map.entry(BuiltInType.FLOAT, List.of("NaN", "Infinity", "-0.0", "0.123456789", "1e39", "1f")),
            Map.entry(BuiltInType.DOUBLE, List.of("NaN", "1e126", "1e-131", "0.12345678901234567890", "-0", "1d")),
            Map.entry(BuiltInType.BIG_INTEGER, List.of("123456789012345678901234567890123456789", "1.5")),
            Map.entry(BuiltInType.BIG_DECIMAL, List.of("1E126", "1E-131", "one", "")),
            Map.entry(BuiltInType.DURATION, List.of("PT1S", "0.0000000001", "9223372036854775808")),
            Map.entry(BuiltInType.UUID, List.of("1-2-3-4-5", "")),
            Map.entry(BuiltInType.URI, List.of("a b", "http://[")),
            Map.entry(BuiltInType.LOCALE, List.of("en_GB", "en-")),
            Map.entry(BuiltInType.CURRENCY, List.of("EURO", "eur")),
            Map.entry(BuiltInType.ZONE_ID, List.of("Mars/Olympus")),
            Map.entry(BuiltInType.ZONE_OFFSET, List.of("Europe/Paris")),
            Map.entry(BuiltInType.PERIOD, List.of("PT1H", "1Y")),
            Map.entry(BuiltInType.YEAR, List.of("26", "10000", "-2026")),
            Map.entry(BuiltInType.YEAR_MONTH, List.of("2026-13", "+12026-01")),
            Map.entry(BuiltInType.MONTH_DAY, List.of("02-29", "--02-30")),
            Map.entry(BuiltInType.LOCAL_DATE, List.of("2026-02-29", "+10000-01-01", "31.1.2026")),
            Map.entry(BuiltInType.LOCAL_TIME, List.of("24:00", "10", "10:15:60")),
            Map.entry(BuiltInType.LOCAL_DATE_TIME, List.of("2026-01-31 10:15", "2026-01-31t10:15")),
            Map.entry(BuiltInType.INSTANT, List.of("2026-01-31T10:15:30", "2016-12-31T23:59:60Z", "now")),
            Map.entry(BuiltInType.OFFSET_DATE_TIME, List.of("2026-01-31T10:15:30")),
            Map.entry(BuiltInType.ZONED_DATE_TIME, List.of("2026-01-31T10:15:30[Europe/Paris]")));

    private static List<String> texts(Map<BuiltInType, List<String>> corpus, BuiltInType type) {
        List<String> texts = corpus.getOrDefault(type, List.of());
        assertThat(texts).as(type.name()).isNotEmpty();
        return texts;
    }

    /** What takes a default and has a codec that reads text. */
    static Stream<BuiltInType> parsed() {
        return Arrays.stream(BuiltInType.values())
                .filter(type -> type.storedAs() == StoredAs.S || (type.storedAs() == StoredAs.N && !type.isOptional()));
    }

    @ParameterizedTest
    @MethodSource("parsed")
    void acceptsWhatTheCodecReads(BuiltInType type) throws ReflectiveOperationException {
        Object codec = Codecs.class.getField(type.name()).get(null);
        for (String text : texts(GOOD, type)) {
            assertThat(DefaultText.fault(type, text)).as(text).isEmpty();
            assertThatCode(() -> encode(codec, text)).as(text).doesNotThrowAnyException();
        }
    }

    @SuppressWarnings("unchecked")
    private static void encode(Object codec, String text) {
        Object value = codec instanceof TextCodec<?> reader
                ? reader.fromText(text)
                : ((NumberCodec<?>) codec).fromNumber(text);
        AttributeValue stored = ((AttributeCodec<Object>) codec).encode(value);
        assertThat(stored).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("parsed")
    void refusesWhatIsNone(BuiltInType type) {
        for (String text : texts(BAD, type)) {
            assertThat(DefaultText.fault(type, text)).as(text).isPresent();
        }
    }

    @Test
    void takesTheTwoTruths() {
        assertThat(DefaultText.fault(BuiltInType.BOOLEAN, "true")).isEmpty();
        assertThat(DefaultText.fault(BuiltInType.BOOLEAN, "false")).isEmpty();
        assertThat(texts(BAD, BuiltInType.BOOLEAN))
                .allMatch(text -> DefaultText.fault(BuiltInType.BOOLEAN, text).isPresent());
    }
}
