package dev.stator.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityKey.Part.OfTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The attributes of an entity's items as a table for Javadoc, one line each. */
final class AttributeTable {
    private final EntityPlan plan;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String name, String form, String notes) {}

    private AttributeTable(EntityPlan plan) {
        this.plan = plan;
        plan.keys().parts().forEach(this::made);
        plan.keys().type().ifPresent(type -> rows.add(new Row(type.attribute(), "S", quoted(type.words()))));
        plan.record().attributes().stream()
                .filter(attribute -> !attribute.keyOnly())
                .forEach(attribute ->
                        rows.add(new Row(attribute.name(), StoredForms.of(attribute.mapping()), notes(attribute))));
        plan.record()
                .rest()
                .ifPresent(rest -> rows.add(new Row("*", "any", "component " + rest.component() + ": all others")));
    }

    static CodeBlock of(EntityPlan plan) {
        return new AttributeTable(plan).javadoc();
    }

    private void made(EntityKey.Part part) {
        List<String> notes = new ArrayList<>(plan.roles(part));
        notes.add(
                part instanceof OfTemplate template
                        ? template.template().text()
                        : "component " + part.components().get(0).component());
        rows.add(new Row(part.name(), part.storedAs().name(), String.join(", ", notes)));
    }

    /** The word that is written, and those that were. */
    private static String quoted(List<String> words) {
        String written = "\"" + words.get(0) + "\"";
        return words.size() == 1
                ? written
                : written + ", formerly \"" + String.join("\", \"", words.subList(1, words.size())) + "\"";
    }

    private String notes(EntityAttribute attribute) {
        List<String> notes = new ArrayList<>(plan.roles(attribute));
        if (!attribute.name().equals(attribute.path())) {
            notes.add("component " + attribute.path());
        }
        if (!attribute.mapping().present().equals(attribute.mapping())) {
            notes.add("optional");
        } else if (!attribute.isRequired() || attribute.isInAbsent()) {
            notes.add("nullable");
        }
        attribute.defaultValue().ifPresent(d -> notes.add("default \"" + d + "\""));
        if (!attribute.former().isEmpty()) {
            notes.add("formerly " + String.join(", ", attribute.former()));
        }
        return String.join(", ", notes);
    }

    private CodeBlock javadoc() {
        if (rows.isEmpty()) {
            return CodeBlock.of("");
        }
        int nameWidth = width(Row::name);
        int formWidth = width(Row::form);
        StringBuilder table = new StringBuilder("\n<pre>\n");
        for (Row row : rows) {
            String line = SourceText.html(row.name())
                    + " ".repeat(nameWidth - row.name().length() + 2)
                    + row.form()
                    + " ".repeat(formWidth - row.form().length() + 2)
                    + SourceText.html(row.notes());
            table.append(line.stripTrailing()).append('\n');
        }
        return CodeBlock.of("$L", table.append("</pre>\n"));
    }

    private int width(Function<Row, String> column) {
        return rows.stream().map(column).mapToInt(String::length).max().orElse(0);
    }
}
