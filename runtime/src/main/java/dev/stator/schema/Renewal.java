package dev.stator.schema;

import dev.stator.error.EncodingException;
import java.time.InstantSource;
import java.util.Map;

/**
 * Steps the version of an entity and stamps it, as a put writes it.
 *
 * @param sensitive whether what the record's constructor throws may tell of values that no text must show
 */
record Renewal<T>(EntitySchema<T> schema, boolean sensitive) {
    /** @throws EncodingException naming the table, if there is no version after its own, or the record refuses what it is given */
    T of(T entity, InstantSource now) {
        try {
            T stepped = schema.version()
                    .map(version -> version.give(entity, version.after(version.of(entity))))
                    .orElse(entity);
            return schema.stamps()
                    .map(stamps -> stamps.stamped(stepped, now.instant()))
                    .orElse(stepped);
        } catch (EncodingException e) {
            throw e.inTable(schema.table().name(), Map.of());
        } catch (RuntimeException e) {
            EncodingException refused = sensitive
                    ? EncodingException.withheld("the record, given its next version or stamps,", e)
                    : new EncodingException("the record refused its next version or stamps: " + e, e);
            throw refused.typed("M", schema.codec().javaType())
                    .inTable(schema.table().name(), Map.of());
        }
    }
}
