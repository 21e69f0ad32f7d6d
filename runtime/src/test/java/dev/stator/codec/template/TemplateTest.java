package dev.stator.codec.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.Codecs;
import dev.stator.codec.TextCodec;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing a key by a template, and taking it apart. */
class TemplateTest {
    private static final int TRIES = 50_000;

    @ParameterizedTest
    @ValueSource(strings = {"#", "##", "aa", "aba", "#a#", "{}", "\uD83D\uDE00"})
    void whatIsWrittenIsReadAsTheSameOrRefused(String literal) {
        Random random = new Random(3);
        int written = 0;
        for (int count = 0; count < TRIES; count++) {
            List<String> values = List.of(value(random, literal), value(random, literal), value(random, literal));
            String key;
            try {
                key = new TemplateWriter("t")
                        .literal("k")
                        .part("a", Codecs.STRING, values.get(0))
                        .literal(literal)
                        .part("b", Codecs.STRING, values.get(1))
                        .literal(literal)
                        .part("c", Codecs.STRING, values.get(2))
                        .toString();
            } catch (EncodingException refused) {
                String open = values.get(0).indexOf(literal) >= 0 || !endsWhereItEnds(values.get(0), literal)
                        ? values.get(0)
                        : values.get(1);
                assertThat(endsWhereItEnds(open, literal)).as(values.toString()).isFalse();
                continue;
            }
            written++;
            TemplateReader reader = new TemplateReader("t", key).literal("k");
            List<String> read = new ArrayList<>();
            read.add(reader.until(literal, "a", Codecs.STRING));
            read.add(reader.literal(literal).until(literal, "b", Codecs.STRING));
            read.add(reader.literal(literal).rest("c", Codecs.STRING));
            assertThat(read).isEqualTo(values);
        }
        assertThat(written).isGreaterThan(TRIES / 5);
    }

    private static boolean endsWhereItEnds(String value, String literal) {
        return (value + literal).indexOf(literal) == value.length();
    }

    private static String value(Random random, String literal) {
        String alphabet = "xyz" + literal;
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(4);
        for (int count = 0; count < length; count++) {
            int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
            text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "/", "~", "\u0000", "}#"})
    void escapedTextsSortAsTheirValuesAndAreNeverRefused(String literal) {
        Random random = new Random(5);
        String alphabet = "\u0000 !#$%/0}~\u007F\u0080\u00FF\u0100\u0123\u0180\uD7FF\uE000" + literal;
        for (int count = 0; count < TRIES; count++) {
            String[] one = {drawn(random, alphabet), drawn(random, alphabet)};
            String[] other = {random.nextBoolean() ? one[0] : drawn(random, alphabet), drawn(random, alphabet)};

            int values = compare(one[0], other[0]);
            int expected = values != 0 ? values : compare(one[1], other[1]);
            int actual = compare(escaped(one, literal), escaped(other, literal));
            assertThat(Integer.signum(actual))
                    .as("%s, %s", List.of(one), List.of(other))
                    .isEqualTo(Integer.signum(expected));
            TemplateReader reader = new TemplateReader("t", escaped(one, literal));
            assertThat(reader.untilEscaped(literal, "a", Codecs.STRING)).isEqualTo(one[0]);
            assertThat(reader.literal(literal).rest("b", Codecs.STRING)).isEqualTo(one[1]);
        }
    }

    private static String escaped(String[] values, String literal) {
        return new TemplateWriter("t")
                .escaped("a", Codecs.STRING, values[0], literal)
                .literal(literal)
                .part("b", Codecs.STRING, values[1])
                .toString();
    }

    private static String drawn(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(4);
        for (int count = 0; count < length; count++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    @Test
    void whatIsNotEscapedIsRefused() {
        assertThatThrownBy(() -> reader("a$b#c").untilEscaped("#", "a", Codecs.STRING))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("a is \"a$b\", which is not escaped as keys of this template are");
        assertThatThrownBy(() -> reader("a$#c").untilEscaped("#", "a", Codecs.STRING))
                .hasMessageContaining("a is \"a$\", which is not escaped");
        assertThatThrownBy(() -> reader("a").untilEscaped("#", "a", Codecs.STRING))
                .hasMessageContaining("does not end with \"#\"");
    }

    @Test
    void numbersHaveZerosBeforeThem() {
        String key = new TemplateWriter("{a:3}{b:4}")
                .number("a", 7, 3)
                .number("b", BigInteger.TEN, 4)
                .toString();

        assertThat(key).isEqualTo("0070010");
        TemplateReader reader = new TemplateReader("{a:3}{b:4}", key);
        assertThat(reader.number(3, "a")).isEqualTo(7);
        assertThat(reader.bigNumber(4, "b")).isEqualTo(10);
        reader.end();
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        TemplateWriter writer = new TemplateWriter("{a:2}#{b}");
        assertThatThrownBy(() -> writer.number("a", -5, 2))
                .hasMessageContaining("a is \"-5\"")
                .hasMessageContaining("it is negative");
        assertThatThrownBy(() -> writer.number("a", 100, 2)).hasMessageContaining("this part of the key has 2 digits");
        assertThatThrownBy(() -> writer.part("b", Codecs.STRING, ""))
                .hasMessageContaining("b is empty, and part of the key {a:2}#{b}");
        assertThatThrownBy(() -> writer.part("b", Codecs.STRING, null)).hasMessageContaining("b is null");
        assertThatThrownBy(() -> writer.part("b", Codecs.STRING, "abc", 2)).hasMessageContaining("it has 3 characters");
        assertThatThrownBy(() -> new TemplateWriter("{b}##{c}")
                        .part("b", Codecs.STRING, "x#")
                        .literal("##"))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("b is \"x#\"")
                .hasMessageContaining("it would be read only up to \"##\"");
    }

    @Test
    void whatIsNoKeyOfTheTemplateIsRefused() {
        assertThatThrownBy(() -> reader("p#1").literal("o#"))
                .hasMessageContaining("\"p#1\" is no key o#{a}: \"o#\" is expected at character 0");
        assertThatThrownBy(() -> reader("o#").literal("o#").rest("a", Codecs.STRING))
                .hasMessageContaining("a, at character 2, is empty");
        assertThatThrownBy(() -> reader("o#1").literal("o#").until("#", "a", Codecs.STRING))
                .hasMessageContaining("does not end with \"#\"");
        assertThatThrownBy(() -> reader("o#1").literal("o#").fixed(2, "a", Codecs.STRING))
                .hasMessageContaining("has not 2 characters");
        assertThatThrownBy(() -> reader("o#+5").literal("o#").number(2, "a"))
                .hasMessageContaining("no number of 2 digits");
        assertThatThrownBy(() -> reader("99999999999999999999").number(20, "a")).hasMessageContaining("beyond a long");
        assertThatThrownBy(() -> reader("o#1").literal("o#").end())
                .hasMessageContaining("it goes on after character 2");
        assertThatThrownBy(() -> reader("o#today").literal("o#").rest("a", Codecs.INSTANT))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("a is \"today\"");
    }

    private static TemplateReader reader(String text) {
        return new TemplateReader("o#{a}", text);
    }

    @Test
    void timesHaveTheirStoredForm() {
        Instant at = Instant.parse("2026-01-02T03:04:05Z");
        String key = new TemplateWriter("at#{at}")
                .literal("at#")
                .part("at", Codecs.INSTANT, at)
                .toString();

        assertThat(key).isEqualTo("at#2026-01-02T03:04:05.000000000Z");
        assertThat(new TemplateReader("at#{at}", key).literal("at#").rest("at", Codecs.INSTANT))
                .isEqualTo(at);
    }

    @Test
    void numbersMayBeNarrowerThanTheirDigits() {
        assertThat(new TemplateReader("{n:3}", "127").number(3, "n", Byte.MAX_VALUE))
                .isEqualTo(127);
        assertThatThrownBy(() -> new TemplateReader("{n:3}", "128").number(3, "n", Byte.MAX_VALUE))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("\"128\" is no key {n:3}: n is greater than 127");
    }

    @Test
    void whatStandsTwiceHasToAgree() {
        new TemplateReader("{a}#{a}", "x#x").agree("x#x");
        assertThatThrownBy(() -> new TemplateReader("{a}#{a}", "x#y").agree("x#x"))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("\"x#y\" is no key {a}#{a}")
                .hasMessageContaining("it would be \"x#x\"");
    }

    @Test
    void sensitiveValuesAreInNoError() {
        TextCodec<String> strict = new TextCodec<>() {
            @Override
            public String toText(String value) {
                throw new IllegalArgumentException("refused: " + value);
            }

            @Override
            public String fromText(String text) {
                throw new IllegalArgumentException("refused: " + text);
            }

            @Override
            public String javaType() {
                return "java.lang.String";
            }
        };

        assertHidden(() -> new TemplateWriter("{a}#")
                .sensitive()
                .part("a", Codecs.STRING, "secret#")
                .literal("#"));
        assertHidden(() -> new TemplateWriter("{a:2}").sensitive().part("a", Codecs.STRING, "secret", 2));
        assertHidden(() -> new TemplateWriter("{n:2}").sensitive().number("n", 5432, 2));
        assertHidden(() -> new TemplateWriter("{a}").sensitive().part("a", strict, "secret"));
        assertHidden(() -> new TemplateReader("x{a}", "secret").sensitive().literal("x"));
        assertHidden(() -> new TemplateReader("{a}#", "secret").sensitive().until("#", "a", Codecs.STRING));
        assertHidden(() -> new TemplateReader("{n:4}", "5432x").sensitive().number(5, "n"));
        assertHidden(() -> new TemplateReader("{at}", "secret").sensitive().rest("at", Codecs.INSTANT));
        assertHidden(() -> new TemplateReader("{a}", "secret").sensitive().rest("a", strict));
        assertHidden(() -> new TemplateReader("{a}", "secret").sensitive().agree("secrets"));
    }

    private static void assertHidden(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(CodecException.class).satisfies(failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage())).doesNotContain("secret", "5432");
            }
        });
    }
}
