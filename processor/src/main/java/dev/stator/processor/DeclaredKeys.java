package dev.stator.processor;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.TableRoot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The primary keys of the tables of one compile, as text: elements do not outlive their round. A compile of some files
 * sees some of the roots, so that nothing but notes can come of it.
 */
final class DeclaredKeys {
    private final Map<String, Declared> tables = new HashMap<>();

    private record Declared(String root, List<String> key) {
        static Declared of(EntityTable table) {
            Stream<String> hash = table.key().hash().stream().map(key -> described(key, "HASH"));
            Stream<String> range = table.key().range().stream().map(key -> described(key, "RANGE"));
            return new Declared(
                    String.join(".", name(table).simpleNames()),
                    Stream.concat(hash, range).toList());
        }

        private static ClassName name(EntityTable table) {
            return table.root()
                    .map(TableRoot::name)
                    .orElseGet(() -> table.entities().get(0).record().name());
        }

        private static String described(EntityKey.Part key, String role) {
            return key.name() + " (" + key.storedAs() + ", " + role + ")";
        }

        String shown() {
            return String.join(", ", key);
        }
    }

    /** Takes the key of a table that is right, and notes if a root before gave that table another. */
    void note(EntityTable table, Site nameSite, Report.Builder notes) {
        Declared second = Declared.of(table);
        Declared first = tables.putIfAbsent(table.name(), second);
        if (first != null && !first.key().equals(second.key())) {
            notes.add(
                    Code.KEYS_CONTRADICT,
                    nameSite,
                    first.root(),
                    second.root(),
                    table.name(),
                    first.shown(),
                    second.shown());
        }
    }
}
