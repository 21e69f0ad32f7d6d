package dev.stator.processor.generate.plan;

import java.util.Locale;
import java.util.stream.Collectors;

/** Names and values of the user's as text of a Java source: as literals and in Javadoc. */
public final class SourceText {
    private SourceText() {}

    /** A string literal, without escapes where letters, digits and plain ASCII do. */
    public static String literal(String text) {
        return text.chars()
                .mapToObj(c -> c == '\'' ? "'" : escaped((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** A character literal. */
    public static String literal(char character) {
        return "'" + (character == '"' ? "\"" : escaped(character)) + "'";
    }

    /** The text in Javadoc, in the type of code. */
    public static String code(String text) {
        return text.matches("[\\w.:# -]+") ? "{@code " + text + "}" : "<code>" + html(text) + "</code>";
    }

    /** The text in Javadoc, whatever it holds: no markup, no end of the comment, no Unicode escape. */
    public static String html(String text) {
        return text.codePoints().mapToObj(SourceText::html).collect(Collectors.joining());
    }

    private static String html(int character) {
        if (Character.isLetterOrDigit(character) || " .,:;#+-=_\"'()[]".indexOf(character) >= 0) {
            return Character.toString(character);
        }
        boolean visible = !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
        return String.format(Locale.ROOT, visible ? "&#%d;" : "U+%04X", character);
    }

    private static String escaped(char character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            default ->
                (character >= ' ' && character < 127) || Character.isLetterOrDigit(character)
                        ? String.valueOf(character)
                        : String.format(Locale.ROOT, "\\u%04x", (int) character);
        };
    }
}
