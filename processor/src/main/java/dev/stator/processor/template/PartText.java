package dev.stator.processor.template;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The texts that a part of a template can be. None of them is empty. */
public sealed interface PartText {
    /** Any text. */
    static PartText any() {
        return new Any(false);
    }

    /** Any text, written with the escape that keeps its order and the character of the literal behind it out. */
    static PartText escaped() {
        return new Any(true);
    }

    /** So many characters of any kind. */
    static PartText characters(int count) {
        return new Fixed(Collections.nCopies(count, List.of(CharRange.ALL)));
    }

    /** So many digits. */
    static PartText digits(int count) {
        return pattern("0".repeat(count));
    }

    /**
     * Texts as long as {@code pattern}: a digit where it has 0, one of those of small hexadecimal numbers where it has
     * x, and the pattern's own character elsewhere.
     */
    static PartText pattern(String pattern) {
        return new Fixed(pattern.chars()
                .mapToObj(character -> switch (character) {
                    case '0' -> List.of(DIGIT);
                    case 'x' -> List.of(DIGIT, new CharRange('a', 'f'));
                    default -> List.of(CharRange.of((char) character));
                })
                .toList());
    }

    /** One of some words. */
    static PartText words(List<String> words) {
        return new Words(words);
    }

    /** Whether all its texts are of one length, so that its end is known without what is behind it. */
    default boolean isFixed() {
        return length().isPresent();
    }

    /** How many characters each of its texts has, where that is one number. */
    default OptionalInt length() {
        return OptionalInt.empty();
    }

    /**
     * Whether texts that {@code literal} ends sort as the texts themselves do: none of its characters is below the
     * literal's first, so that a shorter text comes first.
     */
    default boolean sortsBefore(String literal) {
        return isFixed()
                || this.equals(escaped())
                || (this instanceof Words some
                        && some.words().stream()
                                .allMatch(word -> word.chars().allMatch(character -> character > literal.charAt(0))));
    }

    /** Its texts written so that the first character of {@code literal}, which ends them, is not among theirs. */
    default PartText escapedBefore(String literal) {
        if (isFixed()) {
            return this;
        }
        return this instanceof Words some
                ? new Words(some.words().stream()
                        .map(word -> escape(word, literal.charAt(0)))
                        .toList())
                : escaped();
    }

    /** A text written so that {@code ending} and what sorts below it is not among its characters. */
    static String escape(String word, char ending) {
        char escape = (char) (ending + 1);
        return word.chars()
                .mapToObj(character -> character > escape
                        ? String.valueOf((char) character)
                        : String.valueOf(escape) + (char) (ESCAPED + character))
                .collect(Collectors.joining());
    }

    /** Above all characters that are escaped. */
    char ESCAPED = '\u0100';

    CharRange DIGIT = new CharRange('0', '9');

    /**
     * Any text.
     *
     * @param escaped whether it is written escaped
     */
    record Any(boolean escaped) implements PartText {}

    /**
     * Texts of one length.
     *
     * @param places what may stand at each place
     */
    record Fixed(List<List<CharRange>> places) implements PartText {
        public Fixed {
            places = places.stream().map(List::copyOf).collect(Collectors.toUnmodifiableList());
        }

        @Override
        public OptionalInt length() {
            return OptionalInt.of(places.size());
        }
    }

    /**
     * One of some words.
     *
     * @param words all of them, none empty
     */
    record Words(List<String> words) implements PartText {
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public OptionalInt length() {
            int[] lengths = words.stream().mapToInt(String::length).distinct().toArray();
            return lengths.length == 1 ? OptionalInt.of(lengths[0]) : OptionalInt.empty();
        }
    }
}
