package dev.stator.processor.lock;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.lock.LockTree.LockedAttribute;
import dev.stator.processor.lock.LockTree.LockedMember;
import dev.stator.processor.lock.LockTree.LockedType;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.FreezingFormat;
import dev.stator.processor.model.declared.FrozenClass;
import dev.stator.processor.model.declared.FrozenModel;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds one entity to the lock, and adds what is new in it. Only what the entity freezes is compared: another compile
 * may see other entities. What is gone from it stays locked, until someone removes the lines.
 */
final class FrozenCheck {
    private final String file;
    private final LockTree lock;
    private final Report.Builder report;
    private final SortedMap<String, LockedAttribute> attributes;
    private final SortedMap<String, LockedType> classes;
    private final Set<String> checked = new HashSet<>();

    /** @param file the lock's name, for messages */
    FrozenCheck(String file, LockTree lock, Report.Builder report) {
        this.file = file;
        this.lock = lock;
        this.report = report;
        this.attributes = new TreeMap<>(lock.attributes());
        this.classes = new TreeMap<>(lock.classes());
    }

    /** What is locked once the entity is compiled; for nothing, if the report has a fault. */
    LockTree check(EntityModel entity) {
        for (AttributeModel attribute : entity.record().attributes()) {
            attribute.frozen().ifPresent(frozen -> check(entity, attribute, frozen));
        }
        return new LockTree(attributes, classes, lock.schema());
    }

    private void check(EntityModel entity, AttributeModel attribute, FrozenModel frozen) {
        String locked = entity.record().name().reflectionName() + "." + oneLine(attribute.name());
        String place = entity.record().name().simpleName() + "." + attribute.component();
        Map<String, LockedType> now = new TreeMap<>();
        Set<String> mentioned = new TreeSet<>();
        for (FrozenClass held : frozen.classes()) {
            now.put(held.name(), locked(held));
            if (held.kind().hasValues()) {
                mentioned.add(held.name());
            }
        }
        LockedAttribute after =
                new LockedAttribute(Set.of(format(frozen.format())), Set.of(frozen.javaType()), mentioned);
        FrozenClassCheck classCheck =
                new FrozenClassCheck(file, new FrozenTypeChange(now), classes, attribute.site(), report);
        Set<String> reported = new HashSet<>();
        for (FrozenClass held : frozen.classes()) {
            LockedType fresh = locked(held);
            LockedType known = lock.classes().get(held.name());
            if (checked.add(held.name())) {
                classes.put(held.name(), known == null ? fresh : classCheck.check(held, known, fresh, reported));
            }
        }
        LockedAttribute before = lock.attributes().get(locked);
        if (before != null) {
            change(attribute, place, before, after, new FrozenTypeChange(now), classCheck);
            vanished(attribute, place, before, after, reported);
        }
        attributes.put(locked, after);
    }

    private void change(
            AttributeModel attribute,
            String place,
            LockedAttribute before,
            LockedAttribute after,
            FrozenTypeChange types,
            FrozenClassCheck classCheck) {
        String format = after.formats().first();
        for (String stored : before.formats()) {
            if (!stored.equals(format)) {
                report.add(Code.LOCK_FORMAT, attribute.site(), place, stored, format, file);
                return;
            }
        }
        String type = after.types().first();
        for (String stored : before.types()) {
            if (!types.widens(stored, type)) {
                classCheck.retyped(
                        attribute.site(), "", place, stored, type, "stored values do not read as that", "an attribute");
            }
        }
    }

    private void vanished(
            AttributeModel attribute,
            String place,
            LockedAttribute before,
            LockedAttribute after,
            Set<String> reported) {
        for (String name : before.classes()) {
            if (!after.classes().contains(name)
                    && reported.add(name)
                    && before.formats().equals(after.formats())) {
                String simple = name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
                report.add(Code.LOCK_VANISHED, attribute.site(), place, name, simple);
            }
        }
    }

    /** An attribute may have any name. */
    private static String oneLine(String name) {
        return name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String format(FreezingFormat format) {
        return format.standard() ? "fory" : format.name().reflectionName();
    }

    private static LockedType locked(FrozenClass held) {
        Map<String, LockedMember> members = new TreeMap<>();
        held.facts().forEach(fact -> members.put(fact.name(), new LockedMember(fact.type(), false)));
        return new LockedType(kind(held.kind()), members);
    }

    private static LockedKind kind(FrozenClass.Kind kind) {
        return switch (kind) {
            case RECORD -> LockedKind.RECORD;
            case ENUM -> LockedKind.ENUM;
            case SEALED -> LockedKind.SEALED;
        };
    }
}
