package dev.stator.processor.lock;

import dev.stator.processor.lock.LockTree.LockedAttribute;
import dev.stator.processor.lock.LockTree.LockedMember;
import dev.stator.processor.lock.LockTree.LockedType;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lock of what is frozen as text: a line for each fact, under a line for what it belongs to, all of it sorted, so
 * that a change is the lines that say it and two branches merge.
 *
 * <pre>
 * attribute blog.Post.layout
 *   format fory
 *   type blog.Layout
 *   class blog.Layout
 *
 * record blog.Layout
 *   columns: int
 *   width: int (removed)
 * </pre>
 */
final class LockText {
    private static final String HEAD = """
            # What frozen attributes hold. Stator's processor writes this file and holds the sources to it; \
            see the guide, "Freeze any value".
            # Commit it, and review its changes: whoever removes a line says that nothing stored has it any more.
            version 1
            """;
    private static final String VERSION = "version 1";
    private static final String REMOVED = " (removed)";

    private LockText() {}

    static String write(LockTree lock) {
        StringBuilder text = new StringBuilder(HEAD);
        lock.attributes().forEach((name, attribute) -> {
            text.append("\nattribute ").append(name).append('\n');
            text.append("  format ")
                    .append(String.join(" ", attribute.formats()))
                    .append('\n');
            text.append("  type ").append(String.join(" ", attribute.types())).append('\n');
            attribute
                    .classes()
                    .forEach(held -> text.append("  class ").append(held).append('\n'));
        });
        lock.classes().forEach((name, locked) -> {
            text.append('\n')
                    .append(locked.kind().word())
                    .append(' ')
                    .append(name)
                    .append('\n');
            locked.members()
                    .forEach((fact, known) -> text.append("  ")
                            .append(fact)
                            .append(known.types().isEmpty() ? "" : ": " + String.join(" ", known.types()))
                            .append(known.removed() ? REMOVED : "")
                            .append('\n'));
        });
        return text.toString();
    }

    /** Whether a file is of this kind. */
    static boolean isOf(List<String> lines) {
        return lines.contains(VERSION) && !WholeLockText.isOf(lines);
    }

    /** @throws LockSyntaxException at the first line that is none of ours */
    static LockTree read(List<String> lines) throws LockSyntaxException {
        Reading reading = new Reading();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.startsWith("#") && !reading.take(line)) {
                throw LockSyntaxException.unknown(i + 1, line);
            }
        }
        return reading.lock();
    }

    /** The lines so far. */
    private static final class Reading {
        private final SortedMap<String, LockedAttribute> attributes = new TreeMap<>();
        private final SortedMap<String, LockedType> classes = new TreeMap<>();
        private boolean versioned;
        private String attribute = "";
        private String held = "";

        /** Whether the line says something. */
        boolean take(String line) {
            if (!versioned) {
                versioned = line.equals(VERSION);
                return versioned;
            }
            if (line.startsWith("  ")) {
                return attribute.isEmpty() ? fact(line.substring(2)) : detail(line.substring(2));
            }
            int space = line.indexOf(' ');
            if (space < 0) {
                return false;
            }
            String word = line.substring(0, space);
            String name = line.substring(space + 1);
            attribute = "";
            held = "";
            if (word.equals("attribute")) {
                attribute = name;
                return attributes.putIfAbsent(name, new LockedAttribute(Set.of(), Set.of(), Set.of())) == null;
            }
            held = name;
            for (LockedKind kind : LockedKind.values()) {
                if (kind.word().equals(word)) {
                    return classes.putIfAbsent(name, new LockedType(kind, new TreeMap<>())) == null;
                }
            }
            return false;
        }

        private boolean detail(String line) {
            LockedAttribute known = attributes.get(attribute);
            int space = line.indexOf(' ');
            if (known == null || space < 0) {
                return false;
            }
            String value = line.substring(space + 1);
            Set<String> names = new TreeSet<>(known.classes());
            switch (line.substring(0, space)) {
                case "format" -> attributes.put(attribute, new LockedAttribute(Set.of(value), known.types(), names));
                case "type" -> attributes.put(attribute, new LockedAttribute(known.formats(), Set.of(value), names));
                case "class" -> {
                    names.add(value);
                    attributes.put(attribute, new LockedAttribute(known.formats(), known.types(), names));
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean fact(String line) {
            LockedType known = classes.get(held);
            if (known == null) {
                return false;
            }
            boolean removed = line.endsWith(REMOVED);
            String said = removed ? line.substring(0, line.length() - REMOVED.length()) : line;
            int colon = said.indexOf(": ");
            boolean typed = known.kind() == LockedKind.RECORD;
            if (typed != colon > 0) {
                return false;
            }
            SortedMap<String, LockedMember> members = new TreeMap<>(known.members());
            String name = typed ? said.substring(0, colon) : said;
            String type = typed ? said.substring(colon + 2) : "";
            boolean first = members.put(name, new LockedMember(type, removed)) == null;
            classes.put(held, new LockedType(known.kind(), members));
            return first;
        }

        LockTree lock() {
            return new LockTree(attributes, classes, LockedSchema.EMPTY);
        }
    }
}
