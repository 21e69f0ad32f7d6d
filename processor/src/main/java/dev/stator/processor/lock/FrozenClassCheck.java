package dev.stator.processor.lock;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.lock.LockTree.LockedMember;
import dev.stator.processor.lock.LockTree.LockedType;
import dev.stator.processor.model.declared.FrozenClass;
import dev.stator.processor.model.declared.FrozenClass.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds one class to what is locked of it. */
final class FrozenClassCheck {
    /** Those that freeze, as the lock writes them. */
    private static final Set<String> ENUMS_OF_JDK = Set.of("DayOfWeek", "Month", "java.util.concurrent.TimeUnit");

    private final String file;
    private final FrozenTypeChange types;
    private final Map<String, LockedType> locked;
    private final Site home;
    private final Report.Builder report;

    /**
     * @param locked what is known of every class
     * @param home the frozen component that leads here
     */
    FrozenClassCheck(
            String file, FrozenTypeChange types, Map<String, LockedType> locked, Site home, Report.Builder report) {
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
    LockedType check(FrozenClass held, LockedType before, LockedType now, Set<String> gone) {
        if (before.kind() != now.kind()) {
            reused(
                    held,
                    held.nameSite(),
                    held.name(),
                    now.kind().toString(),
                    before.kind().toString());
            return before;
        }
        SortedMap<String, LockedMember> members = new TreeMap<>(before.members());
        List<String> gained = new ArrayList<>();
        for (Fact fact : held.facts()) {
            LockedMember known = before.members().get(fact.name());
            if (known == null || known.removed()) {
                gained.add(fact.name());
            }
            if (known != null && now.kind() == LockedKind.RECORD) {
                compare(held, fact, known);
            }
            members.put(fact.name(), new LockedMember(fact.type(), false));
        }
        List<String> lost = before.members().entrySet().stream()
                .filter(known -> !known.getValue().removed())
                .map(Map.Entry::getKey)
                .filter(name -> !now.members().containsKey(name))
                .toList();
        if (now.kind() == LockedKind.RECORD && !lost.isEmpty() && !gained.isEmpty()) {
            add(Code.LOCK_RENAMED, held, held.site(), simple(held), String.join(", ", lost), String.join(", ", gained));
        } else {
            lost.forEach(name -> lose(held, name, members, gone));
        }
        return new LockedType(now.kind(), members);
    }

    private void compare(FrozenClass held, Fact fact, LockedMember known) {
        for (String stored : known.types()) {
            Optional<String> obstacle = types.obstacle(stored, fact.type());
            if (obstacle.isPresent()) {
                changed(held, fact, known, stored, obstacle.get());
            }
        }
    }

    private void changed(FrozenClass held, Fact fact, LockedMember known, String stored, String obstacle) {
        String place = simple(held) + "." + fact.name();
        if (known.removed()) {
            reused(held, fact.site(), place, fact.type(), "what was " + stored);
        } else {
            retyped(fact.site(), held.path(), place, stored, fact.type(), obstacle, "a component");
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

    private void lose(FrozenClass held, String name, SortedMap<String, LockedMember> members, Set<String> gone) {
        switch (held.kind()) {
            case ENUM -> add(Code.LOCK_CONSTANT, held, held.site(), simple(held), name, file);
            case SEALED -> {
                gone.add(name);
                add(Code.LOCK_SUBTYPE, held, held.site(), simple(held), name, file);
            }
            case RECORD -> {
                LockedMember known = members.get(name);
                if (known == null) {
                    return;
                }
                Optional<String> enumeration = known.types().stream()
                        .flatMap(type -> FrozenTypeChange.mapKeys(type).stream())
                        .filter(this::isEnum)
                        .sorted()
                        .findFirst();
                enumeration.ifPresent(key -> add(Code.LOCK_REMOVED, held, held.site(), simple(held), name, key, file));
                members.put(name, new LockedMember(known.types(), true));
            }
        }
    }

    private boolean isEnum(String name) {
        LockedType known = locked.get(name);
        return known == null ? ENUMS_OF_JDK.contains(name) : known.kind() == LockedKind.ENUM;
    }

    private static String simple(FrozenClass held) {
        return String.join(".", held.type().simpleNames());
    }

    private void add(Code code, FrozenClass held, Site site, Object... args) {
        report.addNested(code, site, home, held.path(), args);
    }
}
