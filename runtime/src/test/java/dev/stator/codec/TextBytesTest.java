package dev.stator.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.internal.WellFormed;
import dev.stator.error.EncodingException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said of a text without encoding it is what an encoder says: at any length, wherever the odd sign stands. */
class TextBytesTest {
    /** Long runs of one kind of sign, with others between them: halves of pairs too. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> signs = Arbitraries.of(
                "a",
                "~",
                "\u007F",
                "\u0080",
                "\u00FF",
                "\u0100",
                "\u07FF",
                "\u0800",
                "\uD7FF",
                "\uE000",
                "\uFFFF",
                "\uD83D\uDE00",
                "\uDBFF\uDFFF",
                "\uD800",
                "\uDBFF",
                "\uDC00",
                "\uDFFF");
        Arbitrary<Integer> often = Arbitraries.of(1, 1, 1, 2, 3, 8, 31, 500);
        return Combinators.combine(signs, often)
                .as(String::repeat)
                .list()
                .ofMaxSize(6)
                .map(runs -> String.join("", runs));
    }

    @Property
    void refusesWhatUtf8CannotCarry(@ForAll("texts") String text) {
        if (isEncodable(text)) {
            assertThat(WellFormed.check(text)).isSameAs(text);
        } else {
            assertThatThrownBy(() -> WellFormed.check(text))
                    .isInstanceOf(EncodingException.class)
                    .hasMessageContaining(" at index " + firstUnpaired(text) + ",");
        }
    }

    @Property
    void countsTheBytesOfUtf8(@ForAll("texts") String text) {
        if (isEncodable(text)) {
            assertThat(ItemSize.ofText(text)).isEqualTo(text.getBytes(UTF_8).length);
        }
    }

    private static boolean isEncodable(String text) {
        try {
            UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int firstUnpaired(String text) {
        int i = 0;
        while (Character.getType(text.codePointAt(i)) != Character.SURROGATE) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }
}
