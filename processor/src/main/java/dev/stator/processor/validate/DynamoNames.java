package dev.stator.processor.validate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What DynamoDB asks of names. */
final class DynamoNames {
    /** Of a key, of an index's key, of an included attribute: bytes in UTF-8. */
    static final int LONGEST_INDEXED = 255;

    /** Of any attribute: bytes in UTF-8. */
    static final int LONGEST = 65_535;

    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9_.-]*");

    private DynamoNames() {}

    /** What is wrong with the name of a table or an index. */
    static Optional<String> fault(String name) {
        if (!CHARACTERS.matcher(name).matches()) {
            String wrong = name.codePoints()
                    .filter(c -> !CHARACTERS.matcher(Character.toString(c)).matches())
                    .mapToObj(DynamoNames::shown)
                    .findFirst()
                    .orElseThrow();
            return Optional.of("it contains " + wrong);
        }
        return name.length() < 3 || name.length() > 255
                ? Optional.of("it has " + name.length() + " characters")
                : Optional.empty();
    }

    /** A character as people can read it. */
    private static String shown(int character) {
        if (character == ' ') {
            return "a space";
        }
        return Character.isLetterOrDigit(character) || (character > ' ' && character < 0x7F)
                ? Character.toString(character)
                : String.format(Locale.ROOT, "U+%04X", character);
    }

    static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    static boolean wellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
