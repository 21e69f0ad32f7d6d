package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TextCodecsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"\ud83d", "a\ud83d", "\ude00", "\ude00\ud83d", "ok \ud83d\ude00 \ud83d.", "\ud83d\ud83d\ude00"})
    void unpairedSurrogatesAreRefused(String text) {
        assertThatThrownBy(() -> Codecs.STRING.encode(text))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("unpaired surrogate");
        assertThatThrownBy(() -> Codecs.STRING.toText(text)).isInstanceOf(EncodingException.class);
    }

    @Test
    void theUnpairedSurrogateIsPointedAt() {
        assertThatThrownBy(() -> Codecs.STRING.encode("ab\ud83d\ude00\ud83d!"))
                .hasMessageContaining("U+D83D at index 4");
        assertThatThrownBy(() -> Codecs.STRING.encode("x".repeat(100_000) + "\ude00"))
                .hasMessageContaining("U+DE00 at index 100000");
    }

    @Test
    void aSurrogateIsNoCharacter() {
        assertThatThrownBy(() -> Codecs.CHARACTER.encode('\ud83d')).isInstanceOf(EncodingException.class);
        assertThatThrownBy(() -> Codecs.CHARACTER.fromText("\ud83d\ude00")).isInstanceOf(DecodingException.class);
        assertThatThrownBy(() -> Codecs.CHARACTER.fromText("")).isInstanceOf(DecodingException.class);
    }

    @Test
    void timesHaveOneWidth() {
        assertThat(Codecs.INSTANT.toText(Instant.parse("2026-01-31T10:15:30Z")))
                .isEqualTo("2026-01-31T10:15:30.000000000Z");
        assertThat(Codecs.INSTANT.toText(Instant.parse("1969-12-31T23:59:59.999999999Z")))
                .isEqualTo("1969-12-31T23:59:59.999999999Z");
        assertThat(Codecs.INSTANT.toText(Instant.parse("0000-01-01T00:00:00Z")))
                .isEqualTo("0000-01-01T00:00:00.000000000Z");
        assertThat(Codecs.LOCAL_TIME.toText(LocalTime.of(1, 2))).isEqualTo("01:02:00.000000000");
        assertThat(Codecs.LOCAL_DATE_TIME.toText(LocalDateTime.of(1, 2, 3, 4, 5, 6, 7)))
                .isEqualTo("0001-02-03T04:05:06.000000007");
        assertThat(Codecs.LOCAL_DATE.toText(LocalDate.of(987, 6, 5))).isEqualTo("0987-06-05");
        assertThat(Codecs.YEAR.toText(Year.of(7))).isEqualTo("0007");
        assertThat(Codecs.YEAR_MONTH.toText(YearMonth.of(44, 3))).isEqualTo("0044-03");
        assertThat(Codecs.MONTH_DAY.toText(MonthDay.of(2, 29))).isEqualTo("--02-29");
        assertThat(Codecs.OFFSET_DATE_TIME.toText(OffsetDateTime.parse("2026-01-31T10:15:30+01:00")))
                .isEqualTo("2026-01-31T10:15:30.000000000+01:00");
        assertThat(Codecs.ZONED_DATE_TIME.toText(ZonedDateTime.parse("2026-01-31T10:15:30+01:00[Europe/Paris]")))
                .isEqualTo("2026-01-31T10:15:30.000000000+01:00[Europe/Paris]");
        assertThat(Codecs.ZONED_DATE_TIME.toText(ZonedDateTime.parse("2026-01-31T10:15:30Z")))
                .isEqualTo("2026-01-31T10:15:30.000000000Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T10:15:30Z", "2026-01-31T10:15:30.5Z", "2026-01-31T10:15:30.123456Z",
                        "2026-01-31T10:15:30.123456789Z",
                "2026-01-31T10:15Z", "2026-01-31T10:15:30+01:00", "2026-01-31T10:15:30.25-11:30",
                        "2026-01-31T10:15:30+00:00:01"
            })
    void instantsAreReadWithAnyFractionAndOffset(String text) {
        assertThat(Codecs.INSTANT.fromText(text))
                .isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-31",
                "2026-01-31T10:15:30",
                "2026-1-31T10:15:30Z",
                "2026-02-30T10:15:30Z",
                "2026-01-31T24:00:00Z",
                "2026-12-31T23:59:60Z",
                "2026-01-31T10:15:30.Z",
                "2026-01-31T10:15:30.1234567891Z",
                "2026-01-31T10:15:30ZZ",
                "2026-01-31T10:15:30+25:00",
                "2026-01-31T10:15:30,5Z",
                "+12026-01-31T10:15:30Z",
                "2026-01-31T10:15:3０Z",
                "1769854530"
            })
    void nothingElseIsAnInstant(String text) {
        assertThatThrownBy(() -> Codecs.INSTANT.fromText(text))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("\"" + text + "\" is no instant like 2026-01-31T10:15:30Z");
    }

    @Test
    void yearsThatWouldNotSortAreRefused() {
        assertThatThrownBy(() -> Codecs.INSTANT.encode(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("0000 to 9999");
        assertThatThrownBy(() -> Codecs.INSTANT.encode(Instant.parse("-0001-12-31T23:59:59Z")))
                .isInstanceOf(EncodingException.class);
        assertThatThrownBy(() -> Codecs.INSTANT.encode(Instant.MAX)).isInstanceOf(EncodingException.class);
        assertThatThrownBy(() -> Codecs.LOCAL_DATE.encode(LocalDate.of(-1, 1, 1)))
                .isInstanceOf(EncodingException.class);
        assertThatThrownBy(() -> Codecs.LOCAL_DATE_TIME.encode(LocalDateTime.MAX))
                .isInstanceOf(EncodingException.class);
        assertThatThrownBy(() -> Codecs.YEAR.encode(Year.of(10_000))).isInstanceOf(EncodingException.class);
        assertThatThrownBy(() -> Codecs.YEAR_MONTH.encode(YearMonth.of(-1, 1))).isInstanceOf(EncodingException.class);
        assertThatThrownBy(() -> Codecs.OFFSET_DATE_TIME.encode(OffsetDateTime.MAX))
                .isInstanceOf(EncodingException.class);
    }

    @Test
    void bothHoursOfAnOverlapComeBack() {
        ZonedDateTime earlier = ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneId.of("Europe/Paris"));
        ZonedDateTime later = earlier.withLaterOffsetAtOverlap();
        assertThat(later).isNotEqualTo(earlier);
        assertThat(Codecs.ZONED_DATE_TIME.fromText(Codecs.ZONED_DATE_TIME.toText(earlier)))
                .isEqualTo(earlier);
        assertThat(Codecs.ZONED_DATE_TIME.fromText(Codecs.ZONED_DATE_TIME.toText(later)))
                .isEqualTo(later);
        assertThatThrownBy(() -> Codecs.ZONED_DATE_TIME.fromText("2026-01-31T10:15:30+01:00[Europe/Atlantis]"))
                .isInstanceOf(DecodingException.class);
        assertThatThrownBy(() -> Codecs.ZONED_DATE_TIME.fromText("2026-01-31T10:15:30+01:00[Europe/Paris"))
                .isInstanceOf(DecodingException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "LOCAL_DATE, 2026-2-1",
        "LOCAL_DATE, 2026-02-29",
        "LOCAL_TIME, 25:00",
        "LOCAL_TIME, 10",
        "YEAR, 26",
        "YEAR, 02026",
        "YEAR_MONTH, 2026-13",
        "MONTH_DAY, --02-30",
        "MONTH_DAY, 02-28",
        "PERIOD, 1Y",
        "ZONE_ID, Mars/Olympus",
        "ZONE_OFFSET, +1900",
        "CURRENCY, EURO",
        "LOCALE, english_GB",
        "URI, 'http://a b'",
        "UUID, 1-1-1-1-1",
        "UUID, 123e4567-e89b-12d3-a456-42661417400",
        "UUID, 123e4567-e89b-12d3-a456-42661417400g",
        "UUID, 123e4567-e89b-12d3-a456+426614174000",
        "LOCAL_DATE_TIME, 2026-01-31 10:15",
        "OFFSET_DATE_TIME, 2026-01-31T10:15:30"
    })
    void textThatIsNoValueIsRefused(String type, String text) throws ReflectiveOperationException {
        TextCodec<?> codec = (TextCodec<?>) Codecs.class.getField(type).get(null);
        assertThatThrownBy(() -> codec.fromText(text))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("\"" + text + "\" is no");
    }

    @Test
    void uuidsAreReadInEitherCase() {
        UUID uuid = UUID.fromString("123e4567-e89b-12d3-a456-426614174abc");
        assertThat(Codecs.UUID.fromText("123E4567-E89B-12D3-A456-426614174ABC")).isEqualTo(uuid);
        assertThat(Codecs.UUID.toText(uuid)).isEqualTo("123e4567-e89b-12d3-a456-426614174abc");
        assertThatThrownBy(() -> Codecs.UUID.fromText("１23e4567-e89b-12d3-a456-426614174abc"))
                .isInstanceOf(DecodingException.class);
    }

    @Test
    void localesComeBackOrAreRefused() {
        assertThat(Codecs.LOCALE.toText(Locale.UK)).isEqualTo("en-GB");
        assertThat(Codecs.LOCALE.fromText(Codecs.LOCALE.toText(Locale.ROOT))).isEqualTo(Locale.ROOT);
        Locale serbian = Locale.forLanguageTag("sr-Latn-RS-u-nu-latn-x-twain");
        assertThat(Codecs.LOCALE.fromText(Codecs.LOCALE.toText(serbian))).isEqualTo(serbian);
        for (Locale locale : Locale.getAvailableLocales()) {
            if (locale.getVariant().isEmpty()) {
                assertThat(Codecs.LOCALE.fromText(Codecs.LOCALE.toText(locale))).isEqualTo(locale);
            }
        }
        Locale illFormed = newLocale("en", "GB", "not a variant");
        assertThatThrownBy(() -> Codecs.LOCALE.encode(illFormed))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("no language tag");
    }

    @SuppressWarnings("deprecation") // the only way to an ill-formed locale
    private static Locale newLocale(String language, String country, String variant) {
        return new Locale(language, country, variant);
    }

    @Test
    void aUriThatNoTextMeansIsRefused() {
        URI relative = URI.create("http://h/").relativize(URI.create("http://h/a:b"));
        assertThat(relative.getPath()).isEqualTo("a:b");
        assertThatThrownBy(() -> Codecs.URI.encode(relative)).isInstanceOf(EncodingException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.b/c, HTTP://A.B/c",
        "http://a.b/c, http://a.b:/c",
        "http://a.b:80/c, http://a.b:080/c",
        "http://u%C3@a.b/%C3%A9?q=%AF#%BE, http://u%c3@a.b/%c3%a9?q=%af#%be",
        "mailto:A%C3@b, MAILTO:A%c3@b",
        "file:/x, file:///x",
        "file:////x/y, file:////x/y",
        "http://[::1%eth0]/, http://[::1%ETH0]/",
        "a%C3/b, a%c3/b"
    })
    void equalUrisHaveOneText(String text, String other) {
        assertThat(URI.create(text)).isEqualTo(URI.create(other));
        assertThat(Codecs.URI.toText(URI.create(text))).isEqualTo(text);
        assertThat(Codecs.URI.toText(URI.create(other))).isEqualTo(text);
        assertThat(Codecs.URI.fromText(other)).isEqualTo(URI.create(text));
    }

    @Test
    void enumsAreStoredByName() {
        assertThat(Samples.COLOUR.toText(Samples.Colour.GREEN)).isEqualTo("GREEN");
        assertThat(Samples.COLOUR.encode(Samples.Colour.GREEN)).isSameAs(Samples.COLOUR.encode(Samples.Colour.GREEN));
        assertThatThrownBy(() -> Samples.COLOUR.fromText("green"))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("\"green\" is no constant")
                .hasMessageContaining("RED, GREEN, BLUE");
    }

    @Test
    void offsetsAreZoneIdsToo() {
        assertThat(Codecs.ZONE_ID.fromText("+01:00")).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(Codecs.ZONE_ID.fromText("Z")).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void theWrongStoredTypeIsRefused() {
        assertThatThrownBy(() -> Codecs.STRING.decode(AttributeValue.fromN("1")))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("expected S");
    }
}
