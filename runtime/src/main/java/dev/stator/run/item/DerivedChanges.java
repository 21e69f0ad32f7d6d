package dev.stator.run.item;

import dev.stator.codec.Codecs;
import dev.stator.codec.internal.StoredValues;
import dev.stator.expression.Given;
import dev.stator.expression.Path;
import dev.stator.expression.Requirement;
import dev.stator.expression.UpdateAction;
import dev.stator.expression.UpdateEffect;
import dev.stator.expression.UpdateEffect.Assigned;
import dev.stator.expression.UpdateEffect.Computed;
import dev.stator.expression.UpdateEffect.Removed;
import dev.stator.schema.DiscriminatorAttribute;
import dev.stator.schema.EntryComponent;
import dev.stator.schema.EntryValues;
import dev.stator.schema.ImpliedAttributes;
import dev.stator.schema.IndexEntry;
import dev.stator.schema.IndexEntry.Derived;
import dev.stator.schema.IndexEntry.EntryCondition;
import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an update writes because of what it writes and of the primary key: the attributes of index keys, the copies of
 * what stands in the primary key, what says which record the item is.
 */
class DerivedChanges {
    private final String table;
    private final ItemKey key;
    private final Map<String, UpdateEffect> effects = new LinkedHashMap<>();
    private final Map<String, Given> givens = new LinkedHashMap<>();

    /**
     * What follows from {@code changes}.
     *
     * @throws IllegalArgumentException if they do not say all that a key is made of, or say it in two ways
     */
    DerivedChanges(String table, ItemKey key, List<? extends UpdateAction<?>> changes) {
        this.table = table;
        this.key = key;
        for (UpdateAction<?> change : changes) {
            change.path()
                    .wholeAttribute()
                    .ifPresent(attribute -> change.effect().ifPresent(effect -> note(attribute, change, effect)));
        }
        changes.stream().flatMap(change -> change.givens().stream()).forEach(this::give);
    }

    private void note(String attribute, UpdateAction<?> change, UpdateEffect effect) {
        if (effects.put(attribute, effect) != null) {
            throw refused(
                    "two changes of path " + change.path() + " overlap; DynamoDB takes each part of an item once");
        }
    }

    /** What the update itself writes is known, whatever the item was said to have. */
    private void give(Given given) {
        String attribute = given.path().wholeAttribute().orElseThrow();
        Given other = givens.putIfAbsent(attribute, given);
        if (other != null && !StoredValues.same(other.value(), given.value())) {
            throw refused(given.path() + " is given in two ways, and the item has it in one");
        }
    }

    /**
     * What the item must have, as it was said.
     *
     * @throws IllegalArgumentException if nothing tells whether it has a component that was given
     */
    List<Requirement> requirements(ImpliedAttributes implied) {
        List<Requirement> all = new ArrayList<>();
        givens.forEach((attribute, given) -> {
            Requirement own = given.requirement();
            if (own == null) {
                all.addAll(ofKeys(attribute, implied));
            } else if (!effects.containsKey(attribute)) {
                all.add(own);
            }
        });
        return all.stream().distinct().toList();
    }

    /** What keys hold in an item that has what was given: they tell of a component without an attribute. */
    private List<Requirement> ofKeys(String component, ImpliedAttributes implied) {
        List<Requirement> all = new ArrayList<>();
        boolean told = false;
        for (IndexEntry entry : implied.entries()) {
            boolean there = entry.components().stream().noneMatch(each -> isGivenGone(entry, each));
            if (entry.conditions().stream().anyMatch(each -> isOf(each.component(), component))) {
                all.add(Given.ofEntry(Path.of(entry.attributes().get(0).part()), there));
                told = true;
            }
            for (Derived<?> attribute : entry.attributes()) {
                if (attribute.components().stream().noneMatch(each -> isOf(each, component))) {
                    continue;
                }
                boolean written = attribute.components().stream()
                        .allMatch(each -> each.isKey() || effects.containsKey(each.attribute()));
                boolean known = !there
                        || attribute.components().stream()
                                .allMatch(each -> each.isKey() || givens.containsKey(each.attribute()));
                if (!written && known) {
                    all.add(made(attribute, there));
                }
                told |= written || known;
            }
        }
        if (!told) {
            throw refused("nothing but keys tells whether the item has " + component
                    + " as it was given: say too what else they are made of, as the item has it");
        }
        return all;
    }

    private <K> Requirement made(Derived<K> attribute, boolean there) {
        KeyPart<K> part = attribute.part();
        @Nullable K value = there ? attribute.value().apply(new EntryValues(key, givenValues())) : null;
        return Given.ofAttribute(Path.of(part), part.codec(), value);
    }

    private boolean isGivenGone(IndexEntry entry, EntryComponent<?> component) {
        Given given = component.isKey() ? null : givens.get(component.attribute());
        return given != null
                && (given.value() == null
                        || (Boolean.FALSE.equals(given.value().bool())
                                && conditions(entry, component).anyMatch(EntryCondition::isTrue)));
    }

    private static boolean isOf(EntryComponent<?> component, String attribute) {
        return component.attribute().equals(attribute);
    }

    /** {@code changes} and what follows from them. */
    <T> List<UpdateAction<T>> all(List<UpdateAction<T>> changes, ImpliedAttributes implied) {
        Map<String, UpdateAction<T>> derived = new LinkedHashMap<>();
        for (IndexEntry entry : implied.entries()) {
            derived.putAll(ofEntry(entry, implied));
        }
        EntryValues values = values();
        for (Derived<?> copy : implied.copies()) {
            derived.put(copy.part().attribute(), action(copy, values));
        }
        DiscriminatorAttribute discriminator = implied.discriminator();
        if (discriminator != null) {
            derived.put(
                    discriminator.attribute(),
                    UpdateAction.derived(
                            Path.of(discriminator.attribute()), Codecs.STRING.encode(discriminator.word())));
        }
        if (derived.isEmpty()) {
            return changes;
        }
        List<UpdateAction<T>> all = new ArrayList<>(changes);
        all.removeIf(change ->
                change.path().wholeAttribute().filter(derived::containsKey).isPresent());
        all.addAll(derived.values());
        return all;
    }

    /** Of one entry, by attribute: what it then holds, or that it goes. */
    <T> Map<String, UpdateAction<T>> ofEntry(IndexEntry entry, ImpliedAttributes implied) {
        EntryValues values = values();
        Map<String, UpdateAction<T>> actions = new LinkedHashMap<>();
        written(entry)
                .forEach((attribute, there) ->
                        actions.put(attribute.part().attribute(), action(attribute, there ? values : null)));
        return actions;
    }

    private static <T> UpdateAction<T> action(Derived<?> attribute, @Nullable EntryValues values) {
        return UpdateAction.derived(Path.of(attribute.part()), values == null ? null : attribute.of(values));
    }

    private EntryValues values() {
        Map<String, AttributeValue> known = givenValues();
        effects.forEach((attribute, effect) -> {
            if (effect instanceof Assigned assigned) {
                known.put(attribute, assigned.value());
            } else {
                known.remove(attribute);
            }
        });
        return new EntryValues(key, known);
    }

    private Map<String, AttributeValue> givenValues() {
        Map<String, AttributeValue> known = new LinkedHashMap<>();
        givens.forEach((attribute, given) -> {
            if (given.value() != null) {
                known.put(attribute, given.value());
            }
        });
        return known;
    }

    /** Which attributes of {@code entry} are written, and whether they are there afterwards or gone. */
    private Map<Derived<?>, Boolean> written(IndexEntry entry) {
        Map<Derived<?>, Boolean> written = new LinkedHashMap<>();
        List<EntryComponent<?>> components = entry.components();
        boolean ofKey = entry.isAlwaysThere() && components.stream().allMatch(EntryComponent::isKey);
        if (!ofKey && components.stream().noneMatch(this::isChanged)) {
            return written;
        }
        boolean gone = components.stream().anyMatch(component -> isGone(entry, component));
        if (!gone && !entry.isAlwaysThere()) {
            components.forEach(component -> requireKnown(entry, component, components));
        }
        for (Derived<?> attribute : entry.attributes()) {
            if (gone || !entry.isAlwaysThere() || isMade(entry, attribute)) {
                written.put(attribute, !gone);
            }
        }
        return written;
    }

    final boolean isChanged(EntryComponent<?> component) {
        return !component.isKey() && effects.containsKey(component.attribute());
    }

    /** What an attribute is made of is there, and it has to be written. */
    private boolean isMade(IndexEntry entry, Derived<?> attribute) {
        List<EntryComponent<?>> components = attribute.components();
        boolean changed = components.stream().anyMatch(this::isChanged);
        for (EntryComponent<?> component : components) {
            if (changed) {
                requireKnown(entry, component, components);
            } else if (!component.isKey() && effect(component) == null) {
                return false;
            }
        }
        return true;
    }

    final boolean isGone(IndexEntry entry, EntryComponent<?> component) {
        UpdateEffect effect = effect(component);
        if (effect instanceof Removed) {
            if (component.isOptional() || conditions(entry, component).findAny().isPresent()) {
                return true;
            }
            throw refused(component + " is removed, but index " + entry.index() + " has it in its key: set it");
        }
        return effect instanceof Assigned assigned
                && Boolean.FALSE.equals(assigned.value().bool())
                && conditions(entry, component).anyMatch(EntryCondition::isTrue);
    }

    static Stream<EntryCondition> conditions(IndexEntry entry, EntryComponent<?> component) {
        return entry.conditions().stream().filter(condition -> condition.component() == component);
    }

    private void requireKnown(IndexEntry entry, EntryComponent<?> component, List<EntryComponent<?>> beside) {
        if (component.isKey()) {
            return;
        }
        UpdateEffect effect = effect(component);
        if (effect == null) {
            List<EntryComponent<?>> changed =
                    beside.stream().filter(this::isChanged).toList();
            throw refused("index " + entry.index() + " has a key of " + beside
                    + ", and the update says nothing of " + component + ": set it too, or say what it is, as in "
                    + changed.get(0).name() + "Given(...)");
        }
        boolean onlyThere = entry.attributes().stream()
                .noneMatch(attribute -> attribute.components().contains(component));
        if (effect instanceof Computed computed && !(onlyThere && computed.isThere())) {
            throw refused("index " + entry.index() + " has a key of " + beside
                    + ", and DynamoDB does not compute keys: set " + component + " to a constant");
        }
    }

    /** What becomes of a component, or what it is said to be; null: nothing tells. */
    final @Nullable UpdateEffect effect(EntryComponent<?> component) {
        UpdateEffect changed = effects.get(component.attribute());
        if (changed != null || component.isKey()) {
            return changed;
        }
        Given given = givens.get(component.attribute());
        if (given == null) {
            return null;
        }
        return given.value() == null ? new Removed() : new Assigned(given.value());
    }

    final IllegalArgumentException refused(String problem) {
        return new IllegalArgumentException("An update of table " + table + ": " + problem);
    }
}
