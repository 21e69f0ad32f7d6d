package dev.stator.processor.template;

import java.util.Optional;

/**
 * Characters next to each other, both ends included.
 *
 * @param low the first
 * @param high the last, not below the first
 */
public record CharRange(char low, char high) {
    static final CharRange ALL = new CharRange(Character.MIN_VALUE, Character.MAX_VALUE);

    /** One character. */
    public static CharRange of(char character) {
        return new CharRange(character, character);
    }

    /** What both have. */
    Optional<CharRange> and(CharRange other) {
        char from = (char) Math.max(low, other.low);
        char to = (char) Math.min(high, other.high);
        return from <= to ? Optional.of(new CharRange(from, to)) : Optional.empty();
    }

    boolean has(char character) {
        return low <= character && character <= high;
    }

    /** The character of it that reads best. */
    char sample() {
        for (CharRange readable : READABLE) {
            Optional<CharRange> both = and(readable);
            if (both.isPresent()) {
                return both.get().low;
            }
        }
        return low;
    }

    private static final CharRange[] READABLE = {
        new CharRange('a', 'z'), new CharRange('A', 'Z'), new CharRange('0', '9'), new CharRange('!', '~')
    };
}
