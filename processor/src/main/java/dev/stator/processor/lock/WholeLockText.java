package dev.stator.processor.lock;

import dev.stator.processor.lock.LockTree.LockedAttribute;
import dev.stator.processor.lock.LockTree.LockedMember;
import dev.stator.processor.lock.LockTree.LockedType;
import dev.stator.processor.lock.LockWords.Line;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The lock of a whole schema as text: the lines of {@link SchemaText}, and what is frozen in lines of the same kind,
 * each of which says all that it belongs to.
 *
 * <pre>
 * frozen attribute blog.Post.layout type: blog.Layout
 * frozen record blog.Layout component columns: int
 * frozen enum blog.Edge constant TOP
 * </pre>
 */
final class WholeLockText {
    private static final String VERSION = "version 2";
    private static final String FROZEN = "frozen";
    private static final String ATTRIBUTE = "attribute";
    private static final String REMOVED = "removed";
    private static final Pattern CONFLICT = Pattern.compile("(<{7}|>{7}|\\|{7})( .*)?|={7}");

    private static final String HEAD = """
            # What stored items rely on. Stator's processor writes this file and holds the sources to it; see the \
            guide, "Change what is stored".
            # Commit it, and review its changes: whoever removes a line says that nothing stored is so any more.
            # Each line speaks for itself. After a merge conflict keep the lines of both sides, and compile.
            version 2
            """;

    private WholeLockText() {}

    static String write(LockTree lock) {
        StringBuilder text = new StringBuilder(HEAD).append(SchemaText.write(lock.schema()));
        lock.attributes().forEach((name, attribute) -> {
            String owner = "\n" + FROZEN + " " + ATTRIBUTE + " " + LockWords.quoted(name) + " ";
            text.append('\n');
            Set<String> lines = new TreeSet<>();
            attribute.formats().forEach(format -> lines.add("format: " + format));
            attribute.types().forEach(type -> lines.add("type: " + type));
            attribute.classes().forEach(held -> lines.add("class: " + held));
            lines.forEach(line -> text.append(owner.substring(1)).append(line).append('\n'));
        });
        lock.classes().forEach((name, locked) -> {
            String owner = FROZEN + " " + locked.kind().word() + " " + LockWords.quoted(name);
            text.append('\n').append(owner).append('\n');
            locked.members().forEach((member, known) -> {
                String line = owner + " " + (known.removed() ? REMOVED : member(locked.kind())) + " "
                        + LockWords.quoted(member);
                if (known.types().isEmpty()) {
                    text.append(line).append('\n');
                }
                known.types()
                        .forEach(type ->
                                text.append(line).append(": ").append(type).append('\n'));
            });
        });
        return text.toString();
    }

    /** What a member is called. */
    private static String member(LockedKind kind) {
        return switch (kind) {
            case RECORD -> "component";
            case ENUM -> "constant";
            case SEALED -> "permits";
        };
    }

    /** Whether a file is of this kind. */
    static boolean isOf(List<String> lines) {
        return lines.contains(VERSION);
    }

    /**
     * What the lines say, in whatever order, each once or several times.
     *
     * @throws LockSyntaxException at the first line that is none of ours
     */
    static LockTree read(List<String> lines) throws LockSyntaxException {
        Reading reading = new Reading();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (CONFLICT.matcher(line).matches()) {
                throw LockSyntaxException.conflict(i + 1, line);
            }
            boolean says = !line.isEmpty() && !line.startsWith("#") && !line.equals(VERSION);
            if (says && !LockWords.line(line).filter(reading::take).isPresent()) {
                throw LockSyntaxException.unknown(i + 1, line);
            }
        }
        return new LockTree(reading.attributes, reading.classes, reading.schema.schema());
    }

    /** The lines so far. */
    private static final class Reading {
        private final SortedMap<String, LockedAttribute> attributes = new TreeMap<>();
        private final SortedMap<String, LockedType> classes = new TreeMap<>();
        private final SchemaText schema = new SchemaText();

        /** Whether the line says something. */
        boolean take(Line line) {
            List<String> names = line.names();
            if (!names.get(0).equals(FROZEN)) {
                return schema.take(line);
            }
            if (names.size() == 4 && names.get(1).equals(ATTRIBUTE)) {
                return line.fact()
                        .filter(fact -> attribute(names.get(2), names.get(3), fact))
                        .isPresent();
            }
            return names.size() > 2 && type(names, line.fact());
        }

        private boolean attribute(String name, String word, String fact) {
            LockedAttribute known = attributes.getOrDefault(name, new LockedAttribute(Set.of(), Set.of(), Set.of()));
            Set<String> formats = new TreeSet<>(known.formats());
            Set<String> types = new TreeSet<>(known.types());
            Set<String> held = new TreeSet<>(known.classes());
            switch (word) {
                case "format" -> formats.add(fact);
                case "type" -> types.add(fact);
                case "class" -> held.add(fact);
                default -> {
                    return false;
                }
            }
            attributes.put(name, new LockedAttribute(formats, types, held));
            return true;
        }

        private boolean type(List<String> names, Optional<String> fact) {
            for (LockedKind kind : LockedKind.values()) {
                if (kind.word().equals(names.get(1))) {
                    LockedType known = classes.getOrDefault(names.get(2), new LockedType(kind, new TreeMap<>()));
                    SortedMap<String, LockedMember> members = new TreeMap<>(known.members());
                    boolean says = names.size() == 3 || (names.size() == 5 && member(kind, names, fact, members));
                    classes.put(names.get(2), new LockedType(kind, members));
                    return says && known.kind() == kind;
                }
            }
            return false;
        }

        /** Takes a member. Where one side of a merge removed it, it is as the other has it. */
        private static boolean member(
                LockedKind kind, List<String> names, Optional<String> fact, SortedMap<String, LockedMember> members) {
            boolean removed = names.get(3).equals(REMOVED);
            LockedMember known = members.getOrDefault(names.get(4), new LockedMember("", true));
            Set<String> types = new TreeSet<>(known.types());
            fact.ifPresent(types::add);
            members.put(names.get(4), new LockedMember(types, known.removed() && removed));
            return fact.isPresent() == (kind == LockedKind.RECORD)
                    && (removed ? kind == LockedKind.RECORD : names.get(3).equals(WholeLockText.member(kind)));
        }
    }
}
