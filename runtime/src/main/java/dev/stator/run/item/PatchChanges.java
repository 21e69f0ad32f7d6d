package dev.stator.run.item;

import dev.stator.expression.Path;
import dev.stator.expression.UpdateAction;
import dev.stator.expression.UpdateEffect.Removed;
import dev.stator.schema.EntryComponent;
import dev.stator.schema.ImpliedAttributes;
import dev.stator.schema.IndexEntry;
import dev.stator.schema.IndexEntry.Derived;
import dev.stator.schema.IndexEntry.EntryCondition;
import dev.stator.schema.ItemKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What follows from a patch: its record makes an entry of an index, or does not tell of it. */
final class PatchChanges extends DerivedChanges {
    private final Map<String, AttributeValue> record;

    /** @param record all that the record of the patch holds */
    PatchChanges(
            String table, ItemKey key, List<? extends UpdateAction<?>> changes, Map<String, AttributeValue> record) {
        super(table, key, changes);
        this.record = record;
    }

    @Override
    <T> Map<String, UpdateAction<T>> ofEntry(IndexEntry entry, ImpliedAttributes implied) {
        if (entry.isIn(record)) {
            return made(entry, implied);
        }
        List<EntryComponent<?>> components = entry.components();
        List<EntryComponent<?>> lacking = components.stream()
                .filter(component -> !component.isKey() && !isHeld(component, implied))
                .toList();
        if (lacking.stream().allMatch(component -> effect(component) != null)) {
            return super.ofEntry(entry, implied);
        }
        if (components.stream().anyMatch(component -> isGone(entry, component)) || isUntrue(entry, lacking)) {
            return actions(entry, Map.of());
        }
        if (components.stream().anyMatch(this::isChanged)) {
            throw refused("index " + entry.index() + " has a key of " + components
                    + ", and the record of the patch holds nothing of " + lacking
                    + ": also(...) with it takes the item out of the index; to keep what is stored, use modify(...)");
        }
        return Map.of();
    }

    private <T> Map<String, UpdateAction<T>> made(IndexEntry entry, ImpliedAttributes implied) {
        for (EntryComponent<?> component : entry.components()) {
            if (isHidden(component, implied) && isChanged(component) && !(effect(component) instanceof Removed)) {
                throw refused(component + " is set, but the record of the patch holds it already");
            }
        }
        return actions(entry, record);
    }

    private static <T> Map<String, UpdateAction<T>> actions(IndexEntry entry, Map<String, AttributeValue> values) {
        Map<String, UpdateAction<T>> actions = new LinkedHashMap<>();
        for (Derived<?> attribute : entry.attributes()) {
            String name = attribute.part().attribute();
            actions.put(name, UpdateAction.derived(Path.of(attribute.part()), values.get(name)));
        }
        return actions;
    }

    /** No attribute says that it is false, but that the record does not make the entry. */
    private static boolean isUntrue(IndexEntry entry, List<EntryComponent<?>> lacking) {
        return lacking.size() == 1 && conditions(entry, lacking.get(0)).anyMatch(EntryCondition::isTrue);
    }

    /** Whether the record holds {@code component}: its attribute, or an entry that is made of it. */
    private boolean isHeld(EntryComponent<?> component, ImpliedAttributes implied) {
        return record.containsKey(component.attribute())
                || implied.entries().stream()
                        .anyMatch(entry ->
                                entry.isIn(record) && entry.components().contains(component));
    }

    /** It has no attribute of its own: only keys of indexes tell of it. */
    private static boolean isHidden(EntryComponent<?> component, ImpliedAttributes implied) {
        return !component.isKey()
                && (component.isVirtual() || implied.attributes().contains(component.attribute()));
    }
}
