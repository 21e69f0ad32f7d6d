package dev.stator.processor.lock;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.lock.FrozenLock.LockedClass;
import dev.stator.processor.lock.FrozenLock.LockedFact;
import dev.stator.processor.model.FrozenClass;
import dev.stator.processor.model.FrozenClass.Fact;
import dev.stator.processor.model.FrozenClass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds one class to what is locked of it. */
final class ClassCheck {
    /** Those that freeze, as the lock writes them. */
    private static final Set<String> ENUMS_OF_JDK = Set.of("DayOfWeek", "Month", "java.util.concurrent.TimeUnit");

    private final String file;
    private final TypeChange types;
    private final Map<String, LockedClass> locked;
    private final Site home;
    private final Report.Builder report;

    /**
     * @param locked what is known of every class
     * @param home the frozen component that leads here
     */
    ClassCheck(String file, TypeChange types, Map<String, LockedClass> locked, Site home, Report.Builder report) {
        this.file = file;
        this.types = types;
        this.locked = locked;
        this.home = home;
        this.report = report;
    }

    /**
     * What is to be locked of the class now.
     *
     * @param gone takes the permitted types that are reported
     */
    LockedClass check(FrozenClass held, LockedClass before, LockedClass now, Set<String> gone) {
        if (before.kind() != now.kind()) {
            reused(held, held.nameSite(), held.name(), kind(now.kind()), kind(before.kind()));
            return before;
        }
        SortedMap<String, LockedFact> facts = new TreeMap<>(before.facts());
        List<String> gained = new ArrayList<>();
        for (Fact fact : held.facts()) {
            LockedFact known = before.facts().get(fact.name());
            if (known == null || known.removed()) {
                gained.add(fact.name());
            }
            if (known != null && now.kind() == Kind.RECORD) {
                compare(held, fact, known);
            }
            facts.put(fact.name(), new LockedFact(fact.type(), false));
        }
        List<String> lost = before.facts().entrySet().stream()
                .filter(known -> !known.getValue().removed())
                .map(Map.Entry::getKey)
                .filter(name -> !now.facts().containsKey(name))
                .toList();
        if (now.kind() == Kind.RECORD && !lost.isEmpty() && !gained.isEmpty()) {
            add(Code.LOCK_RENAMED, held, held.site(), simple(held), String.join(", ", lost), String.join(", ", gained));
        } else {
            lost.forEach(name -> lose(held, name, facts, gone));
        }
        return new LockedClass(now.kind(), facts);
    }

    private void compare(FrozenClass held, Fact fact, LockedFact known) {
        Optional<String> obstacle = types.obstacle(known.type(), fact.type());
        if (obstacle.isEmpty()) {
            return;
        }
        String place = simple(held) + "." + fact.name();
        if (known.removed()) {
            reused(held, fact.site(), place, fact.type(), "what was " + known.type());
        } else {
            retyped(fact.site(), held.path(), place, known.type(), fact.type(), obstacle.get(), "a component");
        }
    }

    private void reused(FrozenClass held, Site site, String name, String now, String before) {
        add(Code.LOCK_REUSED, held, site, name, now, before);
    }

    /**
     * Reports a component or an attribute of another type than before.
     *
     * @param path how the root leads to it
     * @param what {@code a component}
     */
    void retyped(Site site, String path, String name, String before, String now, String obstacle, String what) {
        report.addNested(Code.LOCK_RETYPED, site, home, path, name, before, now, obstacle, what);
    }

    private void lose(FrozenClass held, String name, SortedMap<String, LockedFact> facts, Set<String> gone) {
        switch (held.kind()) {
            case ENUM -> add(Code.LOCK_CONSTANT, held, held.site(), simple(held), name, file);
            case SEALED -> {
                gone.add(name);
                add(Code.LOCK_SUBTYPE, held, held.site(), simple(held), name, file);
            }
            case RECORD -> {
                LockedFact known = facts.get(name);
                if (known == null) {
                    return;
                }
                Optional<String> enumeration = TypeChange.mapKeys(known.type()).stream()
                        .filter(this::isEnum)
                        .sorted()
                        .findFirst();
                enumeration.ifPresent(key -> add(Code.LOCK_REMOVED, held, held.site(), simple(held), name, key, file));
                facts.put(name, new LockedFact(known.type(), true));
            }
        }
    }

    private boolean isEnum(String name) {
        LockedClass known = locked.get(name);
        return known == null ? ENUMS_OF_JDK.contains(name) : known.kind() == Kind.ENUM;
    }

    private static String simple(FrozenClass held) {
        return String.join(".", held.type().simpleNames());
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case RECORD -> "a record";
            case ENUM -> "an enum";
            case SEALED -> "a sealed interface";
        };
    }

    private void add(Code code, FrozenClass held, Site site, Object... args) {
        report.addNested(code, site, home, held.path(), args);
    }
}
