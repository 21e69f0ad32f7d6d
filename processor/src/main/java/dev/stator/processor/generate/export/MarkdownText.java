package dev.stator.processor.generate.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Markdown page, written from top to bottom. Names of the user's stand in it as code, whatever they hold. */
final class MarkdownText {
    private final StringBuilder text = new StringBuilder();

    MarkdownText heading(int level, String title) {
        return paragraph("#".repeat(level) + " " + title);
    }

    /** Text, with an empty line before it. */
    MarkdownText paragraph(String paragraph) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(paragraph).append('\n');
        return this;
    }

    /** Lines that are shown as they are, or drawn where the language is one of diagrams. */
    MarkdownText fence(String language, String lines) {
        return paragraph("```" + language + "\n" + lines.stripTrailing() + "\n```");
    }

    /** @param rows of as many cells as there are columns */
    MarkdownText table(List<String> columns, List<List<String>> rows) {
        return paragraph(row(columns)
                        + row(columns.stream().map(column -> "---").toList())
                        + rows.stream().map(MarkdownText::row).collect(Collectors.joining()))
                .trim();
    }

    /** Without the second of two line breaks at the end. */
    private MarkdownText trim() {
        text.setLength(text.length() - 1);
        return this;
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A name as code, in a text or in the cell of a table: what would end either is written by its number. */
    static String code(String name) {
        String visible = visible(name);
        return visible.isBlank() || visible.contains("`") || visible.contains("|") || !visible.equals(visible.strip())
                ? visible.codePoints().mapToObj(MarkdownText::html).collect(Collectors.joining("", "<code>", "</code>"))
                : "`" + visible + "`";
    }

    private static String html(int character) {
        return Character.isLetterOrDigit(character) ? Character.toString(character) : "&#" + character + ";";
    }

    /** A name on one line: what breaks lines, or cannot be seen, as Java escapes it. */
    static String visible(String name) {
        return name.codePoints().mapToObj(MarkdownText::visible).collect(Collectors.joining());
    }

    private static String visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> String.format(Locale.ROOT, "\\u%04x", character);
            default -> Character.toString(character);
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
