package dev.stator.processor.read;

import com.palantir.javapoet.TypeName;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import javax.lang.model.type.DeclaredType;

/**
 * The records and sealed interfaces that a root reaches, each once, level by level. A type that is known ends the walk,
 * so recursive types need no care; types that grow with each level end at DynamoDB's limit or ours.
 */
final class NestedTypes {
    /** Maps and lists inside each other; what the innermost holds is DynamoDB's 32nd and last level. */
    static final int LEVELS = 31;

    /** Far more than a person writes: generic types that unfold into ever new ones. */
    private static final int MOST = 1000;

    private final Set<TypeName> known = new HashSet<>();
    private final Queue<Reached> waiting = new ArrayDeque<>();

    /** A type to be read, and how many maps and lists enclose its components. */
    record Reached(DeclaredType type, int level) {}

    NestedTypes(TypeName root) {
        known.add(root);
    }

    /**
     * Notes a type for reading.
     *
     * @param level how many maps and lists enclose a value of the type
     * @return whether a value of it can be stored there
     */
    boolean reach(DeclaredType type, TypeName name, int level) {
        if (known.contains(name)) {
            return true;
        }
        if (level >= LEVELS || known.size() >= MOST) {
            return false;
        }
        known.add(name);
        waiting.add(new Reached(type, level + 1));
        return true;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    Reached next() {
        return waiting.remove();
    }
}
