package dev.stator.processor.generate.plan;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and values of the user's as text of a Java source: as literals and in Javadoc. */
public final class SourceText {
    /** A word, or what stands in braces, and what hangs on it. */
    private static final Pattern WORD = Pattern.compile("(\\{[^}]*}|\\S)+");

    /** Of Javadoc in a nested class, in lines of 120 columns. */
    private static final int WIDTH = 120 - "         * ".length();

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

    /** A sentence of Javadoc in lines that fit, none of which ends within braces. */
    public static String lines(String sentence) {
        StringBuilder lines = new StringBuilder();
        Matcher words = WORD.matcher(sentence);
        int column = 0;
        while (words.find()) {
            String word = words.group();
            boolean fits = column + 1 + word.length() <= WIDTH;
            if (column > 0) {
                lines.append(fits ? ' ' : '\n');
            }
            column = (column > 0 && fits ? column + 1 : 0) + word.length();
            lines.append(word);
        }
        return lines.toString();
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
