package dev.stator.processor;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.TableModel;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** Which root holds the items of each record, by name: elements do not outlive their round. */
final class Owners {
    private final Map<String, String> roots = new HashMap<>();

    /** Takes the records of a root, and reports those that another has already. */
    void claim(TableModel table, TypeElement root, Report.Builder report) {
        String name = root.getQualifiedName().toString();
        for (EntityModel entity : table.entities()) {
            String record = entity.record().name().canonicalName();
            String owner = roots.putIfAbsent(record, name);
            if (owner != null && !owner.equals(name)) {
                report.add(Code.SEVERAL_TABLES, table.nameSite(), record, owner, name);
            }
        }
    }
}
