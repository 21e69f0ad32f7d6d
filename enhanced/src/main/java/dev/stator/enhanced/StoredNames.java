package dev.stator.enhanced;

import dev.stator.codec.Member;
import dev.stator.schema.EntitySchema;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;

/**
 * The attributes that items of a record may have, by their stored names. Immutable.
 *
 * @param all in the order of the record's components
 * @param removable those that are removed where a record holds nothing of them, and what they were called before
 * @param converters how each is stored
 * @param open whether items may have others, which the record keeps
 */
record StoredNames(
        List<String> all, List<String> removable, Map<String, AttributeConverter<?>> converters, boolean open) {
    /** @throws IllegalArgumentException if what is written once may stand under a former name */
    static StoredNames of(EntitySchema<?> schema) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> removable = new LinkedHashSet<>();
        Map<String, AttributeConverter<?>> converters = new HashMap<>();
        for (Member<?> member : schema.codec().members()) {
            requireCurrent(schema, member);
            all.add(member.name());
            removable.add(member.name());
            removable.addAll(member.former());
            converters.put(member.name(), new MemberConverter<>(member.codec()));
        }
        all.addAll(schema.table().key().names());
        all.addAll(schema.implied().attributes());
        removable.addAll(schema.implied().attributes());
        schema.table().key().names().forEach(removable::remove);
        removable.removeAll(schema.writtenOnce());
        return new StoredNames(
                List.copyOf(all),
                List.copyOf(removable),
                Map.copyOf(converters),
                schema.codec().readsRest());
    }

    /** @throws IllegalArgumentException if items have no attribute of that name */
    void require(String attribute) {
        if (!open && !all.contains(attribute)) {
            throw new IllegalArgumentException("There is no attribute \"" + attribute + "\", but " + all);
        }
    }

    /**
     * An update of the Enhanced Client looks for what it leaves as it is under one name.
     *
     * @throws IllegalArgumentException if what is written once may stand under a former name
     */
    private static void requireCurrent(EntitySchema<?> schema, Member<?> member) {
        if (schema.writtenOnce().contains(member.name()) && !member.former().isEmpty()) {
            throw new IllegalArgumentException(
                    schema.type().getSimpleName() + ": attribute \"" + member.name() + "\" may be stored as "
                            + member.former() + ", where the Enhanced Client does not look for it. Rewrite the items"
                            + " by the DAO, and then declare no former name");
        }
    }

    /** How an attribute is stored; one that is unknown, as it is. */
    AttributeConverter<?> converter(Object attribute) {
        AttributeConverter<?> known = converters.get(attribute);
        return known != null ? known : UntaggedSchema.UNKNOWN;
    }
}
