package dev.stator.schema;

import dev.stator.frozen.FrozenCodec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a record are stored, whatever the record's Java type is. Immutable.
 *
 * @param lifetime the attribute by which an item expires so long after its write; null: none
 * @param frozen the frozen attributes, by their stored names
 * @param once the attributes that are written once, by their stored names
 * @param boundaries what stands between the codec and the table
 * @param membership what tells its items from those of other records in the table
 * @param implied what its items have besides the attributes of its components
 */
record RecordStorage(
        EntityKeys keys,
        @Nullable String lifetime,
        Map<String, FrozenCodec<?>> frozen,
        Set<String> once,
        Boundaries boundaries,
        Membership membership,
        ImpliedAttributes implied) {
    static RecordStorage of(EntityKeys keys, Membership membership) {
        return new RecordStorage(keys, null, Map.of(), Set.of(), Boundaries.NONE, membership, ImpliedAttributes.NONE);
    }

    RecordStorage with(EntityKeys other) {
        return new RecordStorage(other, lifetime, frozen, once, boundaries, membership, implied);
    }

    RecordStorage with(Boundaries other) {
        return new RecordStorage(keys, lifetime, frozen, once, other, membership, implied);
    }

    RecordStorage with(ImpliedAttributes other) {
        return new RecordStorage(keys, lifetime, frozen, once, boundaries, membership, other);
    }

    RecordStorage lifetime(String attribute) {
        return new RecordStorage(keys.ttl(attribute), attribute, frozen, once, boundaries, membership, implied);
    }

    RecordStorage frozen(String attribute, FrozenCodec<?> frozenBy) {
        Map<String, FrozenCodec<?>> more = new LinkedHashMap<>(frozen);
        more.put(attribute, frozenBy);
        return new RecordStorage(
                keys, lifetime, Collections.unmodifiableMap(more), once, boundaries, membership, implied);
    }

    RecordStorage once(Set<String> attributes) {
        return new RecordStorage(keys, lifetime, frozen, attributes, boundaries, membership, implied);
    }
}
