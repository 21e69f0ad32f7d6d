package dev.stator.processor.generate.export;

import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Index;
import dev.stator.processor.template.TemplateText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A flowchart of Mermaid's: which items stand together under which hash keys, in the table and in each index. */
final class KeyDiagram {
    private final StringBuilder text = new StringBuilder("flowchart LR\n");
    private int nodes;

    private KeyDiagram() {}

    /** Items of a record, and the key under which they stand. */
    private record Placed(Entity entity, EntityKey key) {
        boolean isUnder(Placed other) {
            return texts().size() == other.texts().size() && allLike(other);
        }

        private boolean allLike(Placed other) {
            for (int index = 0; index < texts().size(); index++) {
                if (!texts().get(index).isLike(other.texts().get(index))) {
                    return false;
                }
            }
            return true;
        }

        private List<TemplateText> texts() {
            return key.hash().stream().map(EntityKey.Part::keyText).toList();
        }
    }

    static String of(EntityTable table) {
        KeyDiagram diagram = new KeyDiagram();
        // The layout puts what comes last on top.
        List<Index> indexes = new ArrayList<>(table.indexes());
        Collections.reverse(indexes);
        for (Index index : indexes) {
            diagram.group(
                    "index " + index.name(),
                    table.entities().stream()
                            .flatMap(entity -> entity.indexes().stream()
                                    .filter(own -> own.name().equals(index.name()))
                                    .map(own -> new Placed(entity, own.key())))
                            .toList(),
                    false);
        }
        diagram.group(
                "table " + table.name(),
                table.entities().stream()
                        .map(entity -> new Placed(entity, entity.key()))
                        .toList(),
                true);
        return diagram.text.toString();
    }

    /** @param unique whether a key is that of one item */
    private void group(String title, List<Placed> placed, boolean unique) {
        text.append("  subgraph ").append(node()).append(label(List.of(title))).append('\n');
        List<Placed> left = new ArrayList<>(placed);
        while (!left.isEmpty()) {
            Placed first = left.get(0);
            List<Placed> together = left.stream().filter(first::isUnder).toList();
            String hash = node();
            line(hash + "(" + label(parts(first.key().hash())) + ")");
            for (Placed each : together) {
                List<String> lines =
                        new ArrayList<>(List.of(each.entity().record().name().simpleName()));
                lines.addAll(parts(each.key().range()));
                line(hash + (unique && isOne(each.key()) ? " -->|one| " : " -->|many| ") + node() + label(lines));
            }
            left.removeAll(together);
        }
        text.append("  end\n");
    }

    /** Whether a hash key leaves nothing of the range key open. */
    private static boolean isOne(EntityKey key) {
        Set<String> given = EntityKey.components(key.hash()).stream()
                .map(EntityAttribute::component)
                .collect(Collectors.toCollection(HashSet::new));
        return EntityKey.components(key.range()).stream().allMatch(each -> given.contains(each.component()));
    }

    private static List<String> parts(List<EntityKey.Part> parts) {
        return parts.stream()
                .map(part -> part.isOwn()
                        ? part.name()
                        : part.name() + " = " + part.keyText().template().text())
                .toList();
    }

    private String node() {
        return "n" + nodes++;
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }

    /** Lines of any text: what could mean something to Mermaid or HTML is written by its number. */
    private static String label(List<String> lines) {
        return lines.stream()
                .map(line -> MarkdownText.visible(line)
                        .codePoints()
                        .mapToObj(KeyDiagram::written)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("<br/>", "[\"", "\"]"));
    }

    private static String written(int character) {
        boolean plain = (character < 128 && Character.isLetterOrDigit(character)) || " .:=-_".indexOf(character) >= 0;
        return plain ? Character.toString(character) : "#" + character + ";";
    }
}
