package dev.stator.spring;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * From the names that {@code @Table} declares to those that {@code stator.table-names} gives them. It remembers which
 * it was asked for, so that one nobody declares is found out.
 */
final class TableNameMapping implements UnaryOperator<String> {
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_.-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
    /** What differs between a name and the key that Spring Boot makes of it, from an environment variable for one. */
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]");

    private final Map<String, String> names;
    private final Set<String> asked = new ConcurrentSkipListSet<>();

    private TableNameMapping(Map<String, String> names) {
        this.names = names;
    }

    /** @throws SettingRefusedException if a table could not be named so */
    static TableNameMapping of(StatorProperties properties) {
        String prefix = properties.tablePrefix();
        if (!PREFIX.matcher(prefix).matches()) {
            throw new SettingRefusedException(
                    "stator.table-prefix is \"" + prefix + "\", which no name of a table begins with.",
                    "Write letters, digits, '_', '.' and '-'.");
        }
        properties.tableNames().forEach((declared, name) -> {
            if (!NAME.matcher(prefix + name).matches()) {
                throw new SettingRefusedException(
                        "stator.table-names." + declared + " makes \"" + prefix + name + "\", which is no name of a"
                                + " table.",
                        "Write 3 to 255 letters, digits, '_', '.' and '-', prefix included.");
            }
        });
        return new TableNameMapping(properties.tableNames());
    }

    @Override
    public String apply(String declared) {
        asked.add(declared);
        return names.getOrDefault(declared, declared);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** @throws SettingRefusedException if a name was given that no bean has asked for */
    void check() {
        Set<String> unknown = new TreeSet<>(names.keySet());
        unknown.removeAll(asked);
        for (String name : unknown) {
            throw new SettingRefusedException(
                    "stator.table-names." + name + " names no table of this application.", remedy(name));
        }
    }

    private String remedy(String name) {
        return asked.stream()
                .filter(declared -> letters(declared).equalsIgnoreCase(letters(name)))
                .findFirst()
                .map(meant -> "Write stator.table-names[" + meant + "], in a file: the table is declared as \"" + meant
                        + "\".")
                .orElseGet(() -> asked.isEmpty()
                        ? "No DAO was made: they are looked for in the packages of the @SpringBootApplication, and a"
                                + " Stator bean of your own does not go by stator.*."
                        : "Write a name that @Table declares: " + String.join(", ", asked) + ".");
    }

    private static String letters(String name) {
        return SEPARATORS.matcher(name).replaceAll("");
    }
}
