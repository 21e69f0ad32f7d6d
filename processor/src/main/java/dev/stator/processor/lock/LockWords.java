package dev.stator.processor.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words that a line of the lock is made of. A name may be any text: one that is no plain word stands in quotes. */
final class LockWords {
    private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_.$<>,?@\\[\\]-]+");

    private LockWords() {}

    /** A name as a word. */
    static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + escaped(name) + '"';
    }

    /** A text without line breaks and quotes. */
    static String escaped(String text) {
        return oneLine(text).replace("\"", "\\\"");
    }

    /** A text without line breaks. */
    static String oneLine(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** What {@link #escaped} and {@link #oneLine} made of a text. */
    static String unescaped(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                char escape = text.charAt(i);
                result.append(
                        switch (escape) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> escape;
                        });
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    /** What a line says: names, and what stands behind the colon, if there is one; empty if it is no line of ours. */
    static Optional<Line> line(String text) {
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '"' ? quotedEnd(text, at) : plainEnd(text, at);
            if (end <= at) {
                return Optional.empty();
            }
            String word = text.substring(at, end);
            names.add(word.startsWith("\"") ? unescaped(word.substring(1, word.length() - 1)) : word);
            if (text.startsWith(": ", end)) {
                return Optional.of(new Line(names, Optional.of(unescaped(text.substring(end + 2)))));
            }
            if (end < text.length() && text.charAt(end) != ' ') {
                return Optional.empty();
            }
            at = end + 1;
        }
        return Optional.of(new Line(names, Optional.empty()));
    }

    private static int plainEnd(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != ':' && text.charAt(end) != '"') {
            end++;
        }
        return end;
    }

    /** Behind the closing quote; 0 if there is none. */
    private static int quotedEnd(String text, int at) {
        for (int end = at + 1; end < text.length(); end++) {
            if (text.charAt(end) == '\\') {
                end++;
            } else if (text.charAt(end) == '"') {
                return end + 1;
            }
        }
        return 0;
    }

    /**
     * A line.
     *
     * @param fact what stands behind the colon
     */
    record Line(List<String> names, Optional<String> fact) {
        Line {
            names = List.copyOf(names);
        }
    }
}
