package dev.stator.processor.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
        return new Fixed(Collections.nCopies(count, CharRange.ALL));
    }

    /** So many digits. */
    static PartText digits(int count) {
        return pattern("0".repeat(count));
    }

    /** Texts as long as {@code pattern}, with a digit where it has one and the pattern's own character elsewhere. */
    static PartText pattern(String pattern) {
        List<CharRange> characters = new ArrayList<>();
        for (int index = 0; index < pattern.length(); index++) {
            char character = pattern.charAt(index);
            characters.add('0' <= character && character <= '9' ? new CharRange('0', '9') : CharRange.of(character));
        }
        return new Fixed(characters);
    }

    /** One of some words. */
    static PartText words(List<String> words) {
        return new Words(words);
    }

    /** Whether all its texts are of one length, so that its end is known without what is behind it. */
    default boolean isFixed() {
        return this instanceof Fixed || (this instanceof Words some && some.areOfOneLength());
    }

    /**
     * Any text.
     *
     * @param escaped whether it is written escaped
     */
    record Any(boolean escaped) implements PartText {}

    /**
     * Texts of one length.
     *
     * @param characters what may stand at each place
     */
    record Fixed(List<CharRange> characters) implements PartText {
        public Fixed {
            characters = List.copyOf(characters);
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

        private boolean areOfOneLength() {
            return words.stream().mapToInt(String::length).distinct().count() == 1;
        }
    }
}
