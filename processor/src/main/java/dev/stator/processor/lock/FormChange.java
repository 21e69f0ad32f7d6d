package dev.stator.processor.lock;

import dev.stator.processor.lock.LockedSchema.Facts;
import dev.stator.processor.lock.LockedSchema.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether what is stored in one form is read in another. */
final class FormChange {
    /** What a converter stores that may store anything. */
    static final String ANY = "any";

    static final String LIST = "List";
    static final String MAP = "Map";
    static final String SET = "Set";

    /** A set whose elements make no set of DynamoDB's. */
    static final String LISTED_SET = "ListedSet";

    private static final Set<String> COLLECTIONS = Set.of(LIST, MAP, SET, LISTED_SET);

    private final Map<String, Facts> before;
    private final Map<String, Facts> now;
    private final Unread unread;

    /**
     * @param before types as they are locked
     * @param now types as they are
     * @param unread what they do with what they do not read
     */
    FormChange(Map<String, Facts> before, Map<String, Facts> now, Unread unread) {
        this.before = before;
        this.now = now;
        this.unread = unread;
    }

    /**
     * Why stored values could not be read; empty if they can.
     *
     * @param exact whether they are found by their stored form, as keys are
     */
    Optional<String> obstacle(LockedForm stored, LockedForm read, boolean exact) {
        return obstacle(stored, read, exact, new HashSet<>());
    }

    private Optional<String> obstacle(LockedForm stored, LockedForm read, boolean exact, Set<String> seen) {
        Optional<String> obstacle = ofForms(stored, read, exact, seen);
        return obstacle.isEmpty() && lacks(stored) && !readsAbsence(read)
                ? Optional.of("where it is missing nothing stands for it")
                : obstacle;
    }

    private Optional<String> ofForms(LockedForm stored, LockedForm read, boolean exact, Set<String> seen) {
        if (stored.type().equals(read.type())
                || read.name().equals("AttributeValue")
                || (read.name().startsWith(ANY + ScalarChange.BY) && !ScalarChange.isOwn(stored.name()))) {
            return Optional.empty();
        }
        Facts from = before.get(stored.type());
        Facts to = now.get(read.type());
        if (from != null && to != null) {
            return seen.add(stored.type() + " " + read.type())
                    ? ofTypes(from, to, read.type(), seen)
                    : Optional.empty();
        }
        if (from != null) {
            return from.has(Kind.ENUM) && ScalarChange.reads("String", read.name(), exact)
                    ? Optional.empty()
                    : unlike();
        }
        if (to != null) {
            return unlike();
        }
        if (stored.arguments().isEmpty() && read.arguments().isEmpty()) {
            return ScalarChange.reads(stored.name(), read.name(), exact) ? Optional.empty() : unlike();
        }
        return isHeldAlike(stored, read) ? inside(stored, read, seen) : unlike();
    }

    private static Optional<String> unlike() {
        return Optional.of("stored values do not all read as that");
    }

    private static boolean isHeldAlike(LockedForm stored, LockedForm read) {
        boolean same = stored.name().equals(read.name())
                || (stored.name().equals(LISTED_SET) && read.name().equals(LIST));
        return same && stored.arguments().size() == read.arguments().size();
    }

    private Optional<String> inside(LockedForm stored, LockedForm read, Set<String> seen) {
        for (int at = 0; at < stored.arguments().size(); at++) {
            boolean found = read.name().equals(SET) || (read.name().equals(MAP) && at == 0);
            LockedForm from = stored.arguments().get(at);
            LockedForm to = read.arguments().get(at);
            Optional<String> obstacle = obstacle(from, to, found, seen);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return Optional.empty();
    }

    /** Whether stored items may be without it. */
    private static boolean lacks(LockedForm stored) {
        return stored.maybeAbsent() || COLLECTIONS.contains(stored.name());
    }

    private static boolean readsAbsence(LockedForm read) {
        return lacks(read);
    }

    private Optional<String> ofTypes(Facts from, Facts to, String type, Set<String> seen) {
        if (!from.declaredAs().equals(to.declaredAs())
                || !to.of(Kind.CONSTANT).containsAll(from.of(Kind.CONSTANT))
                || !from.of(Kind.DISCRIMINATOR).equals(to.of(Kind.DISCRIMINATOR))) {
            return unlike();
        }
        Optional<String> unlike = sameNames(Kind.ATTRIBUTE, from, to, type, seen);
        return unlike.isPresent() ? unlike : sameNames(Kind.WORD, from, to, type, seen);
    }

    /** Whether all that one type has is read from the other, and nothing is missed. */
    private Optional<String> sameNames(Kind kind, Facts from, Facts to, String type, Set<String> seen) {
        for (var fact : from.all(kind).entrySet()) {
            if (kind == Kind.ATTRIBUTE
                    && unread.isKept(type, fact.getKey())
                    && !from.isFormer(fact.getKey(), to.all(kind).keySet())) {
                continue;
            }
            for (String stored : fact.getValue()) {
                Set<String> read = to.of(kind, fact.getKey());
                if (read.isEmpty()) {
                    return Optional.of("it has no \"" + fact.getKey() + "\"");
                }
                for (String form : read) {
                    LockedForm before = LockedForm.parse(stored);
                    LockedForm after = LockedForm.parse(form);
                    if (!before.with().containsAll(after.with())) {
                        return Optional.of("\"" + fact.getKey() + "\" may be there without others of its record");
                    }
                    Optional<String> obstacle = obstacle(before, after, false, seen);
                    if (obstacle.isPresent()) {
                        return obstacle.map(why -> "of \"" + fact.getKey() + "\" " + why);
                    }
                }
            }
        }
        return kind == Kind.ATTRIBUTE
                ? to.all(kind).entrySet().stream()
                        .filter(fact -> from.of(kind, fact.getKey()).isEmpty())
                        .filter(fact ->
                                fact.getValue().stream().map(LockedForm::parse).anyMatch(form -> !readsAbsence(form)))
                        .map(fact -> "stored values have no \"" + fact.getKey() + "\"")
                        .findFirst()
                : Optional.empty();
    }
}
