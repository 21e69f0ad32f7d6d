package dev.stator.processor.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Characters next to each other, both ends included.
 *
 * @param low the first
 * @param high the last, not below the first
 */
public record CharRange(char low, char high) {
    static final CharRange ALL = new CharRange(Character.MIN_VALUE, Character.MAX_VALUE);

    /** All in the order of UTF-8, which has what takes surrogates last. */
    private static final List<CharRange> BY_UTF8 = List.of(
            new CharRange(Character.MIN_VALUE, (char) (Character.MIN_SURROGATE - 1)),
            new CharRange((char) (Character.MAX_SURROGATE + 1), Character.MAX_VALUE),
            new CharRange(Character.MIN_SURROGATE, Character.MAX_SURROGATE));

    /** Preferred as samples; dates and times of ones are real. */
    private static final List<CharRange> READABLE =
            List.of(new CharRange('a', 'z'), new CharRange('A', 'Z'), new CharRange('1', '9'), new CharRange('!', '~'));

    /** One character. */
    public static CharRange of(char character) {
        return new CharRange(character, character);
    }

    /** Those that UTF-8 orders before {@code character}. */
    static List<CharRange> before(char character) {
        return aside(character, true);
    }

    /** Those that UTF-8 orders behind {@code character}. */
    static List<CharRange> behind(char character) {
        return aside(character, false);
    }

    private static List<CharRange> aside(char character, boolean before) {
        int place = place(character);
        Stream<CharRange> others =
                (before ? BY_UTF8.subList(0, place) : BY_UTF8.subList(place + 1, BY_UTF8.size())).stream();
        CharRange own = BY_UTF8.get(place);
        int from = before ? own.low : character + 1;
        int to = before ? character - 1 : own.high;
        Stream<CharRange> rest = from <= to ? Stream.of(new CharRange((char) from, (char) to)) : Stream.empty();
        return Stream.concat(others, rest).toList();
    }

    private static int place(char character) {
        int place = 0;
        while (!BY_UTF8.get(place).has(character)) {
            place++;
        }
        return place;
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
        return READABLE.stream()
                .flatMap(readable -> and(readable).stream())
                .findFirst()
                .orElse(this)
                .low;
    }
}
