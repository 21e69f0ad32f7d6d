package dev.stator.processor;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.TableModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The primary keys of the tables of one compile, as text: elements do not outlive their round. A compile of some files
 * sees some of the records, so that nothing but notes can come of it.
 */
final class DeclaredKeys {
    private final Map<String, Declared> tables = new HashMap<>();

    private record Declared(String record, List<String> key) {
        static Declared of(EntityModel entity) {
            Stream<String> hash = entity.hashKeys().stream().map(key -> described(key, "HASH"));
            Stream<String> range = entity.rangeKeys().stream().map(key -> described(key, "RANGE"));
            return new Declared(
                    String.join(".", entity.record().name().simpleNames()),
                    Stream.concat(hash, range).toList());
        }

        private static String described(AttributeModel key, String role) {
            return key.name() + " (" + key.mapping().storedAs() + ", " + role + ")";
        }

        String shown() {
            return String.join(", ", key);
        }
    }

    /** Takes the key of a table that is right, and notes if a record before gave that table another. */
    void note(TableModel table, Report.Builder notes) {
        Declared second = Declared.of(table.first());
        Declared first = tables.putIfAbsent(table.name(), second);
        if (first != null && !first.key().equals(second.key())) {
            notes.add(
                    Code.KEYS_CONTRADICT,
                    table.nameSite(),
                    first.record(),
                    second.record(),
                    table.name(),
                    first.shown(),
                    second.shown());
        }
    }
}
