package dev.stator.operation;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.FormerNames;
import dev.stator.codec.Member;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.EncodingException;
import dev.stator.expression.Path;
import dev.stator.expression.RemovableAttribute;
import dev.stator.expression.UpdateAction;
import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexEntry;
import dev.stator.schema.ItemKey;
import dev.stator.schema.Stamps;
import dev.stator.schema.VersionAttribute;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An update that sets all that a record holds, each attribute as a whole, and leaves alone what it does not: null, an
 * empty {@code Optional}, an empty collection. Primitives are held. The answer is the new version, if the record
 * has one.
 *
 * <p>Of a record with a version the stored item must have the same, as with {@link VersionedUpdate}, but with
 * {@link #ignoringVersion()}. What is written once must be stored as the record has it, or not be stored.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class PatchOperation<T> extends Changes<T, OptionalLong, PatchOperation<T>> implements TransactWrite {
    private final @Nullable ExpectedVersion<T> expected;
    private final Set<String> held;

    private PatchOperation(
            Runner runner, UpdateWrite<T> update, @Nullable ExpectedVersion<T> expected, Set<String> held) {
        super(runner, update, Returning.versionIfAny(expected));
        this.expected = expected;
        this.held = held;
    }

    /**
     * Of all that {@code entity} holds; for DAOs.
     *
     * @throws EncodingException naming table and attribute, if the entity cannot be stored
     */
    public static <T> PatchOperation<T> of(Runner runner, EntitySchema<T> schema, T entity) {
        Map<String, AttributeValue> encoded = held(schema, entity);
        ItemKey key = schema.keys().decode(encoded);
        @Nullable ExpectedVersion<T> expected = ExpectedVersion.ofRecord(schema, entity);
        WriteGuard<T> guard = WriteGuard.update(schema);
        Set<String> others = notSet(schema, encoded);
        List<UpdateAction<T>> changes = new ArrayList<>();
        Map<String, Member<?>> renamed = FormerNames.renamed(schema.codec(), encoded);
        encoded.forEach((attribute, value) -> {
            if (!others.contains(attribute)) {
                Member<?> member = renamed.get(attribute);
                changes.add(UpdateAction.derived(member == null ? Path.of(attribute) : Path.of(member), value));
            }
        });
        Set<String> held = new HashSet<>(encoded.keySet());
        for (IndexEntry entry : schema.implied().entries()) {
            if (entry.isIn(encoded)) {
                entry.components().forEach(component -> held.add(component.attribute()));
            }
        }
        UpdateWrite<T> update = new UpdateWrite<>(
                schema, expected == null ? guard : guard.expecting(expected), key, List.copyOf(changes), entity);
        return new PatchOperation<>(runner, update, expected, Set.copyOf(held));
    }

    private static <T> Map<String, AttributeValue> held(EntitySchema<T> schema, T entity) {
        Map<String, AttributeValue> encoded;
        try {
            encoded = schema.encoded(entity);
        } catch (EncodingException e) {
            throw e.inTable(schema.table().name(), Map.of());
        }
        Map<String, AttributeValue> held = new LinkedHashMap<>(encoded);
        for (Member<?> member : schema.codec().members(encoded)) {
            if (isEmptyCollection(encoded.get(member.name()), member.codec())) {
                held.remove(member.name());
            }
        }
        return held;
    }

    /** An empty list or map that its absence reads as: that of a record without components reads as none. */
    private static <C> boolean isEmptyCollection(@Nullable AttributeValue value, AttributeCodec<C> codec) {
        boolean empty = value != null
                && ((value.hasL() && value.l().isEmpty())
                        || (value.hasM() && value.m().isEmpty()));
        @Nullable C absent = empty ? codec.absent() : null;
        return absent != null && StoredValues.same(value, codec.encode(absent));
    }

    /** What an update never sets, or sets by itself. */
    private static <T> Set<String> notSet(EntitySchema<T> schema, Map<String, AttributeValue> encoded) {
        Set<String> names = new HashSet<>(schema.table().key(encoded).keySet());
        names.addAll(schema.implied().attributes());
        schema.version().map(VersionAttribute::name).ifPresent(names::add);
        Optional<Stamps<T>> stamps = schema.stamps();
        stamps.flatMap(Stamps::created).map(Stamps.Stamp::attribute).ifPresent(names::add);
        stamps.flatMap(Stamps::updated).map(Stamps.Stamp::attribute).ifPresent(names::add);
        return names;
    }

    @Override
    PatchOperation<T> with(Runner runner, UpdateWrite<T> changed) {
        return new PatchOperation<>(runner, changed, expected, held);
    }

    /**
     * Removes these too, where the record holds nothing of them ({@code REMOVE}); what it holds is written all the
     * same. What must be there, as a primitive must, does not compile.
     */
    @SafeVarargs
    public final PatchOperation<T> also(RemovableAttribute<T, ?>... attributes) {
        List<UpdateAction<T>> removals = new ArrayList<>();
        for (RemovableAttribute<T, ?> attribute : attributes) {
            Path.Element first = attribute.path().elements().get(0);
            if (!(first instanceof Path.Name name && held.contains(name.name()))) {
                removals.add(UpdateAction.remove(attribute));
            }
        }
        return with(write().then(removals));
    }

    /**
     * Whatever the version of the stored item is; it is stepped all the same, so that others notice. The answer is
     * empty then.
     */
    public PatchOperation<T> ignoringVersion() {
        return new PatchOperation<>(runner(), write().guarded(write().guard().ignoringVersion()), null, held);
    }

    @CanIgnoreReturnValue
    @Override
    public OptionalLong execute() {
        return super.execute();
    }
}
