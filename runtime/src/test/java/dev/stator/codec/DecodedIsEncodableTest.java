package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whatever is read of what DynamoDB holds can be written again, and reads as the same then: of every codec of this
 * project, over all that others may have stored.
 */
class DecodedIsEncodableTest {
    private static final List<String> DATES =
            List.of("0000-01-01", "9999-12-31", "2026-02-29", "2025-10-26", "10000-01-01");
    private static final List<String> TIMES = List.of(
            "00:00",
            "00:00:00",
            "23:59:59",
            "23:59:59.999999999",
            "02:30:00.5",
            "24:00:00",
            "23:59:60",
            "12:00:00.000");
    private static final List<String> OFFSETS = List.of(
            "",
            "Z",
            "+00:00",
            "-00:00",
            "+18:00",
            "-18:00",
            "+18:00:01",
            "-17:59:59",
            "+0000",
            "+01",
            "+14:00",
            "+00:00:01",
            "-00:00:01");
    private static final List<String> ZONES = List.of(
            "",
            "[Europe/Paris]",
            "[America/New_York]",
            "[Pacific/Kiritimati]",
            "[UTC]",
            "[Z]",
            "[+18:00]",
            "[-18:00]",
            "[UTC-18:00]",
            "[GMT+18]",
            "[Nowhere]",
            "[");

    /** A codec under its name. */
    record Named(String name, AttributeCodec<?> codec) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> codecs() throws IOException, ReflectiveOperationException {
        Map<String, AttributeCodec<?>> codecs = new TreeMap<>();
        for (var field : Codecs.class.getFields()) {
            if (AttributeCodec.class.isAssignableFrom(field.getType())) {
                codecs.put(field.getName(), (AttributeCodec<?>) Objects.requireNonNull(field.get(null)));
            }
        }
        Path converters = Path.of("src/main/java/dev/stator/codec/convert");
        try (Stream<Path> files = Files.list(converters)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("package-info")) {
                    Class<?> type = Class.forName("dev.stator.codec.convert." + name);
                    made(type).ifPresent(codec -> codecs.put(name, codec));
                }
            }
        }
        assertThat(codecs).hasSizeGreaterThan(60);
        return codecs.entrySet().stream().map(entry -> new Named(entry.getKey(), entry.getValue()));
    }

    private static Optional<AttributeCodec<?>> made(Class<?> type) throws ReflectiveOperationException {
        if (!AttributeCodec.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
            return Optional.empty();
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return Optional.of((AttributeCodec<?>) constructor.newInstance());
            }
        }
        return Optional.empty();
    }

    private static Stream<String> texts() {
        Stream.Builder<String> texts = Stream.builder();
        for (String date : DATES) {
            texts.add(date);
            for (String time : TIMES) {
                for (String offset : OFFSETS) {
                    texts.add(date + "T" + time + offset);
                    texts.add(date + " " + time + offset);
                    texts.add(time + offset);
                    for (String zone : ZONES) {
                        texts.add(date + "T" + time + offset + zone);
                    }
                }
            }
        }
        Stream.of(
                        "-999999999-01-01T00:00:00Z",
                        "+1000000000-12-31T23:59:59.999999999Z",
                        "+10000-01-01T00:00:00Z",
                        "-0001-12-31T23:59:59Z",
                        "PT0S",
                        "PT-0.5S",
                        "PT2562047788015215H30M7.999999999S",
                        "PT-2562047788015215H-30M-8S",
                        "P1Y2M3D",
                        "P-2147483648D",
                        "P1W",
                        "--02-29",
                        "--02-30",
                        "2026-13",
                        "0000-01",
                        "9999-12",
                        "0000",
                        "9999",
                        "",
                        " ",
                        "true",
                        "TRUE",
                        "NaN",
                        "Infinity",
                        "-0",
                        "-0.0",
                        "1E400",
                        "1E126",
                        "1E-131",
                        "1.7976931348623157E308",
                        "1e-400",
                        "4.9E-324",
                        "a",
                        "\ud83e\uddf2",
                        "\u0000",
                        "utc",
                        "UTC",
                        "GMT0",
                        "UT+1",
                        "EST",
                        "Europe/Paris",
                        "en",
                        "zh-Hans-SG",
                        "en_US",
                        "x-private",
                        "und",
                        "iw",
                        "no-NO-NY",
                        "EUR",
                        "eur",
                        "XXX",
                        "http://a b",
                        "http://example.org/%zz",
                        "HTTP://EXAMPLE.org",
                        "urn:x",
                        "00000000-0000-0000-0000-000000000000",
                        "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                        "1-1-1-1-1",
                        "java.lang.String",
                        "(?",
                        "a+b")
                .forEach(texts::add);
        return Stream.concat(texts.build(), numbers());
    }

    private static Stream<String> numbers() {
        return Stream.of(
                "0",
                "-0",
                "1",
                "-1",
                "1.0",
                "1.50",
                "1E2",
                "1e+2",
                "0.1",
                "127",
                "128",
                "-129",
                "65535",
                "65536",
                "55296",
                "2147483648",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "99999999999999999999999999999999999999",
                "1E125",
                "9.9999999999999999999999999999999999999E+125",
                "-9.9999999999999999999999999999999999999E+125",
                "1E-130",
                "3.4028235E38",
                "3.4028236E38",
                "1.4E-45",
                "16777217",
                "9007199254740993",
                "253402300799",
                "253402300800",
                "-62167219200",
                "-62167219201",
                "253402300799999",
                "253402300800000",
                "-62167219200001",
                "31556889864403199",
                "31556889864403200",
                "-31557014167219200",
                "95617584000",
                "95617584001",
                "0001",
                "0987654321",
                "1.7E9",
                "1700000000.5",
                "999999999999999999999999");
    }

    private static List<AttributeValue> stored() {
        List<AttributeValue> stored = new ArrayList<>();
        texts().forEach(text -> stored.add(AttributeValue.fromS(text)));
        numbers().forEach(number -> stored.add(AttributeValue.fromN(number)));
        for (int length : new int[] {0, 1, 3, 15, 16, 17}) {
            stored.add(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[length])));
        }
        stored.add(AttributeValue.fromB(SdkBytes.fromString("text", StandardCharsets.UTF_8)));
        stored.add(AttributeValue.fromBool(true));
        stored.add(AttributeValue.fromBool(false));
        stored.add(AttributeValue.fromSs(List.of("a", "b")));
        stored.add(AttributeValue.fromNs(List.of("1", "1.0")));
        stored.add(AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[1]))));
        stored.add(AttributeValue.fromL(List.of()));
        stored.add(AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromS("a"))));
        stored.add(AttributeValue.fromL(List.of(AttributeValue.fromN("1E2"))));
        stored.add(AttributeValue.fromM(Map.of()));
        stored.add(AttributeValue.fromM(Map.of("a", AttributeValue.fromN("1"))));
        return stored;
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void whatIsReadCanBeWrittenAndReadsTheSame(Named named) {
        List<String> faults = new ArrayList<>();
        stored().forEach(stored -> fault(named.codec, stored).ifPresent(faults::add));
        assertThat(faults.stream().limit(5)).isEmpty();
    }

    private static <T> Optional<String> fault(AttributeCodec<T> codec, AttributeValue stored) {
        T value;
        try {
            value = codec.decode(stored);
        } catch (DecodingException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(stored + " is met with " + e);
        }
        try {
            T again = codec.decode(Objects.requireNonNull(codec.encode(value)));
            return isSame(value, again)
                    ? Optional.empty()
                    : Optional.of(stored + " reads as " + value + ", which is written and reads as " + again);
        } catch (CodecException e) {
            return Optional.of(stored + " reads as " + value + ", which cannot be written: " + e.getMessage());
        }
    }

    private static boolean isSame(@Nullable Object value, @Nullable Object again) {
        if (value instanceof BigDecimal number && again instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        }
        boolean withoutEquals = value instanceof CharSequence || value instanceof Pattern;
        return Objects.deepEquals(value, again)
                || (withoutEquals && String.valueOf(value).equals(again + ""));
    }
}
