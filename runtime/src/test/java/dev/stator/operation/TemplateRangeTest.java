package dev.stator.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A range of a template's keys has exactly those whose part is in the range, whatever follows the part. */
class TemplateRangeTest {
    private static final int TRIES = 200_000;

    /** A part whose texts sort as its values, and how a value is drawn. */
    private enum Part {
        /** Three digits. */
        DIGITS {
            @Override
            String draw(Random random) {
                return String.format("%03d", random.nextInt(20) * 50);
            }
        },
        /** Letters, of any number: all above the separator. */
        LETTERS {
            @Override
            String draw(Random random) {
                return text(random, 1 + random.nextInt(4), character -> "ab\uD7FF\uE000z".codePointAt(character % 5));
            }
        };

        abstract String draw(Random random);

        static String text(Random random, int length, IntUnaryOperator character) {
            StringBuilder text = new StringBuilder();
            for (int count = 0; count < length; count++) {
                text.appendCodePoint(character.applyAsInt(random.nextInt(5)));
            }
            return text.toString();
        }
    }

    private record Key(String value, String text) {}

    /** One template, and what is asked of its part. */
    private record Ask(Part part, String prefix, String behind) {
        Key key(Random random) {
            String value = part.draw(random);
            return new Key(value, prefix + value + behind + (behind.isEmpty() ? "" : rest(random)));
        }

        private static String rest(Random random) {
            return Part.text(random, 1 + random.nextInt(3), character -> "\u0000#$\uFFFF0".codePointAt(character));
        }

        String text(String value) {
            return prefix + value + behind;
        }

        boolean isLast() {
            return behind.isEmpty();
        }
    }

    private static final List<Ask> ASKED = List.of(
            new Ask(Part.DIGITS, "", ""),
            new Ask(Part.DIGITS, "", "#"),
            new Ask(Part.DIGITS, "k#", ""),
            new Ask(Part.DIGITS, "k#", "#"),
            new Ask(Part.LETTERS, "", ""),
            new Ask(Part.LETTERS, "", "#"),
            new Ask(Part.LETTERS, "\uD7FF", ""),
            new Ask(Part.LETTERS, "k\uDBFF\uDFFF", "#"));

    @Test
    void hasTheKeysWhosePartIsInTheRange() {
        Random random = new Random(1);
        for (int count = 0; count < TRIES; count++) {
            Ask ask = ASKED.get(count % ASKED.size());
            Key key = ask.key(random);
            String low = ask.part().draw(random);
            String high = ask.part().draw(random);
            boolean last = ask.isLast();
            check(ask, key, low, ">=", TemplateRange.ge(ask.prefix(), ask.text(low)), compare(key.value(), low) >= 0);
            check(
                    ask,
                    key,
                    low,
                    ">",
                    TemplateRange.gt(ask.prefix(), ask.text(low), last),
                    compare(key.value(), low) > 0);
            check(
                    ask,
                    key,
                    low,
                    "<=",
                    TemplateRange.le(ask.prefix(), ask.text(low), last),
                    compare(key.value(), low) <= 0);
            if (compare(low, high) <= 0) {
                check(
                        ask,
                        key,
                        low + ".." + high,
                        "in",
                        TemplateRange.between(ask.text(low), ask.text(high), last),
                        compare(low, key.value()) <= 0 && compare(key.value(), high) <= 0);
            }
        }
    }

    private static void check(Ask ask, Key key, String value, String relation, TemplateRange range, boolean expected) {
        if (has(range, key.text()) != expected) {
            throw new AssertionError(ask + ": " + key + " " + relation + " " + value + " by " + range);
        }
    }

    private static boolean has(TemplateRange range, String text) {
        return isAbove(text, range.low()) && isBelow(text, range.high(), range.open());
    }

    private static boolean isAbove(String text, @Nullable String low) {
        return low == null || compare(text, low) >= 0;
    }

    private static boolean isBelow(String text, @Nullable String high, boolean open) {
        return high == null || compare(text, high) < (open ? 0 : 1);
    }

    /** As DynamoDB does. */
    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    @Test
    void whatIsAboveComesNext() {
        assertThat(TemplateRange.above("sh#")).isEqualTo("sh$");
        assertThat(TemplateRange.above("a\uD7FF")).isEqualTo("a\uE000");
        assertThat(TemplateRange.above("a\uFFFF")).isEqualTo("a\uD800\uDC00");
        assertThat(TemplateRange.above("a\uDBFF\uDFFF\uDBFF\uDFFF")).isEqualTo("b");
        assertThatThrownBy(() -> TemplateRange.above("\uDBFF\uDFFF")).hasMessageContaining("no text is above");
    }
}
