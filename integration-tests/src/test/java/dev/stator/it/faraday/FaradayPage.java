package dev.stator.it.faraday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of {@code docs/from-faraday.md}. */
record FaradayPage(List<Row> rows) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** One row, of a table whose last column may name tests. */
    record Row(String section, boolean proven, List<String> cells) {
        String faraday() {
            return cells.get(0);
        }

        String stator() {
            return cells.get(1);
        }

        String last() {
            return cells.get(cells.size() - 1);
        }
    }

    static FaradayPage read(Path file) {
        List<Row> rows = new ArrayList<>();
        String section = "";
        boolean proven = false;
        boolean head = true;
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("## ")) {
                    section = line.substring(3);
                }
                if (!line.startsWith("|")) {
                    head = true;
                } else if (head) {
                    head = false;
                    proven = line.endsWith("| Shown by |");
                } else if (!line.startsWith("|---")) {
                    rows.add(new Row(section, proven, cells(line)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FaradayPage(List.copyOf(rows));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    List<Row> rows(String section) {
        return rows.stream().filter(row -> row.section().equals(section)).toList();
    }

    List<Row> provenRows() {
        return rows.stream().filter(Row::proven).toList();
    }

    /** What stands between back quotes. */
    static Stream<String> code(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1));
    }
}
