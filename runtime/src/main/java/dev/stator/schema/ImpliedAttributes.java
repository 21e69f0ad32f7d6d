package dev.stator.schema;

import dev.stator.codec.ItemCodec;
import dev.stator.error.DecodingException;
import dev.stator.schema.IndexEntry.Derived;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an item has besides the attributes that its record's components have for themselves. Updates write it with them.
 * Immutable.
 *
 * @param entries what is written for indexes
 * @param copies attributes of components that stand in the primary key too
 * @param discriminator what says which record it is; null: nothing
 */
public record ImpliedAttributes(
        List<IndexEntry> entries,
        List<Derived<?>> copies,
        @Nullable DiscriminatorAttribute discriminator) {
    static final ImpliedAttributes NONE = new ImpliedAttributes(List.of(), List.of(), null);

    /** Copies the lists. */
    public ImpliedAttributes {
        entries = List.copyOf(entries);
        copies = List.copyOf(copies);
    }

    /** Whether it has nothing besides. */
    public boolean isEmpty() {
        return entries.isEmpty() && copies.isEmpty() && discriminator == null;
    }

    /**
     * Checks that an item read from an index is there by what its record says.
     *
     * @param record what {@code item} was read as
     * @throws DecodingException naming index and attribute, if the record writes another key, or none
     */
    <T> void check(IndexSchema index, ItemCodec<T> codec, T record, Map<String, AttributeValue> item) {
        for (IndexEntry entry : entries) {
            if (entry.index().equals(index.name())) {
                EntryAgreement.check(entry, codec, record, item);
            }
        }
    }

    /** All of them, by their stored names. */
    public Set<String> attributes() {
        Set<String> names = ofEntries();
        copies.forEach(copy -> names.add(copy.part().attribute()));
        if (discriminator != null) {
            names.add(discriminator.attribute());
        }
        return names;
    }

    /** Those of entries from which no component is read, by their stored names: whatever they hold, an item reads. */
    public Set<String> unread() {
        Set<String> names = ofEntries();
        entries.forEach(entry -> entry.components().forEach(component -> names.remove(component.attribute())));
        return names;
    }

    private Set<String> ofEntries() {
        Set<String> names = new LinkedHashSet<>();
        entries.forEach(entry -> entry.attributes()
                .forEach(attribute -> names.add(attribute.part().attribute())));
        return names;
    }

    ImpliedAttributes entry(IndexEntry entry) {
        List<IndexEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new ImpliedAttributes(more, copies, discriminator);
    }

    ImpliedAttributes copy(Derived<?> copy) {
        List<Derived<?>> more = new ArrayList<>(copies);
        more.add(copy);
        return new ImpliedAttributes(entries, more, discriminator);
    }

    ImpliedAttributes discriminator(DiscriminatorAttribute other) {
        return new ImpliedAttributes(entries, copies, other);
    }
}
