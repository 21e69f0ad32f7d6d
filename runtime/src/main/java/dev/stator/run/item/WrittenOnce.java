package dev.stator.run.item;

import dev.stator.codec.Member;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.EncodingException;
import dev.stator.expression.Path;
import dev.stator.expression.Requirement;
import dev.stator.expression.UpdateAction;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.operation.WriteOnceException;
import dev.stator.schema.EntitySchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keeps what is written once, where a write does not know what is stored: by a condition of it. */
final class WrittenOnce {
    private WrittenOnce() {}

    /** {@code put} under the condition that nothing is stored of such attributes, or what it stores. */
    static <T> PutWrite<T> keptBy(PutWrite<T> put) {
        EntitySchema<T> schema = put.schema();
        return schema.writtenOnce().isEmpty()
                ? put
                : put.guarded(put.guard().requiring(requirements(schema, put.entity(), name -> true)));
    }

    /** The same of what an update sets of a record. */
    static <T> UpdateWrite<T> keptBy(UpdateWrite<T> update, @Nullable T patch, List<UpdateAction<T>> asked) {
        EntitySchema<T> schema = update.schema();
        if (patch == null || schema.writtenOnce().isEmpty()) {
            return update;
        }
        Set<String> set = asked.stream()
                .map(change -> change.path().wholeAttribute())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return update.guarded(update.guard().requiring(requirements(schema, patch, set::contains)));
    }

    private static <T> List<Requirement> requirements(EntitySchema<T> schema, T entity, Predicate<String> written) {
        try {
            Map<String, AttributeValue> encoded = schema.encoded(entity);
            List<Requirement> all = new ArrayList<>();
            for (Member<?> member : schema.codec().members(encoded)) {
                String name = member.name();
                if (schema.writtenOnce().contains(name) && written.test(name)) {
                    all.add(Requirement.once(Path.of(member), member.codec(), encoded.get(name)));
                }
            }
            return all;
        } catch (EncodingException e) {
            throw e.inTable(schema.table().name(), Map.of());
        }
    }

    /**
     * Refuses to change what was read.
     *
     * @throws WriteOnceException naming the attribute
     */
    static <T> void check(ReadItem<T> read, EntitySchema<T> schema, Map<String, AttributeValue> next) {
        if (schema.writtenOnce().isEmpty()) {
            return;
        }
        for (Member<?> member : schema.codec().members(read.encoded())) {
            String name = member.name();
            AttributeValue before = read.encoded().get(name);
            if (schema.writtenOnce().contains(name)
                    && before != null
                    && Path.of(member).in(read.stored()).isPresent()
                    && !StoredValues.same(before, next.get(name))) {
                throw new WriteOnceException(
                        schema.table().name(),
                        schema.table().key(read.stored()),
                        "",
                        name,
                        read.stored(),
                        schema::decode,
                        null);
            }
        }
    }
}
