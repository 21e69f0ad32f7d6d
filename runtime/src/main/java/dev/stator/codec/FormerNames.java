package dev.stator.codec;

import dev.stator.codec.internal.StoredTypes;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.DecodingException;
import dev.stator.error.Excerpt;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes that were renamed: in an item they stand under one of several names. */
public final class FormerNames {
    private FormerNames() {}

    /**
     * What stands under one of some names.
     *
     * @param name the name; the first one where there is no value
     * @param value as stored; null if there is none, or NULL
     */
    record StoredUnder(String name, @Nullable AttributeValue value) {
        /** {@code item}, in which the value stands under {@code present}. */
        Map<String, AttributeValue> under(String present, Map<String, AttributeValue> item) {
            return new Renamed(present, name, value, item);
        }
    }

    /**
     * What an item has under one of some names.
     *
     * @param name the present one
     * @param sensitive whether an error must not show the values
     * @throws DecodingException if two have different values
     */
    static StoredUnder find(Map<String, AttributeValue> item, String name, String[] former, boolean sensitive) {
        StoredUnder found = new StoredUnder(name, there(item, name));
        for (String other : former) {
            @Nullable AttributeValue value = there(item, other);
            if (found.value() == null) {
                found = value == null ? found : new StoredUnder(other, value);
            } else if (value != null) {
                requireSame(found.name(), found.value(), other, value, sensitive);
            }
        }
        return found;
    }

    /** The name under which the attribute {@code name} of {@code item} is stored: a former one, or itself. */
    static String standing(String name, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> inside = item;
        while (inside instanceof Renamed renamed) {
            if (renamed.name.equals(name)) {
                return renamed.former;
            }
            inside = renamed.item;
        }
        return name;
    }

    private static @Nullable AttributeValue there(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return StoredTypes.isAbsent(value) ? null : value;
    }

    /**
     * Checks that what stands under two names is the same.
     *
     * @param sensitive whether an error must not show the values
     * @throws DecodingException at {@code name} if it is not
     */
    public static void requireSame(
            String name, AttributeValue value, String other, AttributeValue ofOther, boolean sensitive) {
        if (!StoredValues.same(value, ofOther)) {
            throw new DecodingException("it is " + shown(value, sensitive) + ", and under its former name " + other
                            + " "
                            + shown(ofOther, sensitive) + ": two programs wrote it, and which one is right they must"
                            + " say; write the right one under " + name + " and remove the other")
                    .under(name);
        }
    }

    private static String shown(AttributeValue value, boolean sensitive) {
        if (sensitive) {
            return "***";
        }
        if (value.s() != null) {
            return "\"" + Excerpt.of(value.s()) + "\"";
        }
        if (value.n() != null || value.bool() != null) {
            return value.n() != null ? value.n() : value.bool().toString();
        }
        return "another value of type " + value.type();
    }

    /**
     * {@code item} with each attribute that was renamed under its present name, down through records, lists and maps;
     * itself if none stands under a former one. Of one that is there under two names, the present one stays.
     */
    public static Map<String, AttributeValue> present(ItemCodec<?> codec, Map<String, AttributeValue> item) {
        Map<String, Member<?>> renamed = renamed(codec, item);
        if (renamed.isEmpty()) {
            return item;
        }
        Map<String, AttributeValue> present = new LinkedHashMap<>(item);
        for (Member<?> member : renamed.values()) {
            AttributeValue stored = item.get(member.name());
            for (String former : member.former()) {
                AttributeValue value = present.remove(former);
                stored = StoredTypes.isAbsent(stored) && !StoredTypes.isAbsent(value) ? value : stored;
            }
            if (stored != null) {
                present.put(member.name(), inside(member.codec(), stored));
            }
        }
        return present.equals(item) ? item : present;
    }

    /** The attributes of {@code item}, by name, that were renamed, or that have such attributes in them. */
    public static Map<String, Member<?>> renamed(ItemCodec<?> codec, Map<String, AttributeValue> item) {
        Map<String, Member<?>> renamed = new LinkedHashMap<>();
        if (codec.readsFormerNames()) {
            for (Member<?> member : members(codec, item)) {
                if (!member.former().isEmpty() || areIn(member.codec())) {
                    renamed.put(member.name(), member);
                }
            }
        }
        return renamed;
    }

    /** Whether values stored by {@code codec} have attributes in them that were renamed. */
    private static boolean areIn(AttributeCodec<?> codec) {
        AttributeCodec<?> core = Composite.core(codec);
        return core instanceof ItemCodec<?> record
                ? record.readsFormerNames()
                : core instanceof Composite composite
                        && composite.parts().stream().anyMatch(FormerNames::areIn);
    }

    /** None of an item that does not say which record it is. */
    private static List<Member<?>> members(ItemCodec<?> codec, Map<String, AttributeValue> item) {
        try {
            return codec.members(item);
        } catch (DecodingException e) {
            return List.of();
        }
    }

    private static AttributeValue inside(AttributeCodec<?> codec, AttributeValue stored) {
        AttributeCodec<?> core = Composite.core(codec);
        if (core instanceof ItemCodec<?> record && stored.hasM()) {
            return AttributeValue.fromM(present(record, stored.m()));
        }
        if (!(core instanceof Composite composite)) {
            return stored;
        }
        if (stored.hasM()) {
            Map<String, AttributeValue> entries = new LinkedHashMap<>(stored.m());
            entries.replaceAll((name, value) -> inside(composite.element(), value));
            return AttributeValue.fromM(entries);
        }
        if (stored.hasL()) {
            List<AttributeValue> elements = new ArrayList<>(stored.l());
            elements.replaceAll(value -> inside(composite.element(), value));
            return AttributeValue.fromL(elements);
        }
        return stored;
    }

    /** An item as it is stored, but for one name more. */
    private static final class Renamed extends AbstractMap<String, AttributeValue> {
        private final String name;
        private final String former;
        private final @Nullable AttributeValue value;
        private final Map<String, AttributeValue> item;

        Renamed(String name, String former, @Nullable AttributeValue value, Map<String, AttributeValue> item) {
            this.name = name;
            this.former = former;
            this.value = value;
            this.item = item;
        }

        @Override
        public @Nullable AttributeValue get(@Nullable Object key) {
            return name.equals(key) ? value : item.get(key);
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return name.equals(key) || item.containsKey(key);
        }

        /** Under the names that are stored. */
        @Override
        public Set<Entry<String, AttributeValue>> entrySet() {
            return item.entrySet();
        }
    }
}
