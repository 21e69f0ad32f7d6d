package dev.stator.operation;

import dev.stator.error.CodecException;
import dev.stator.expression.ExpressionContext;
import dev.stator.expression.KeyCondition;
import dev.stator.observe.OperationKind;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * Where a query or scan reads, and in which order.
 *
 * @param index null: the table itself
 * @param key null: a scan
 */
record Source(
        Session session,
        EntitySchema<?> schema,
        @Nullable IndexSchema index,
        @Nullable KeyCondition key,
        boolean descending,
        boolean consistent) {

    static Source of(Session session, EntitySchema<?> schema, @Nullable IndexSchema index, @Nullable KeyCondition key) {
        return new Source(session, schema, index, key, false, false);
    }

    Source key(KeyCondition condition) {
        return new Source(session, schema, index, condition, descending, consistent);
    }

    Source descending(boolean reverse) {
        return new Source(session, schema, index, key, reverse, consistent);
    }

    Source read(boolean consistently) {
        return new Source(session, schema, index, key, descending, consistently);
    }

    Execution begin() {
        return session.begin(key == null ? OperationKind.SCAN : OperationKind.QUERY, table(), indexName());
    }

    /** An index that does not carry the attribute that says when an item ends shows all items. */
    Visibility visibility() {
        Visibility visibility = Visibility.of(session, schema);
        return visibility.ttl() == null || carries(visibility.ttl().name())
                ? visibility
                : visibility.includingExpired();
    }

    private boolean carries(String attribute) {
        return index == null
                || index.projection() == ProjectionType.ALL
                || index.include().contains(attribute)
                || positionAttributes().contains(attribute);
    }

    String table() {
        return schema.table().name();
    }

    /** The expressions of one request, none yet. */
    ExpressionContext expressions() {
        return new ExpressionContext((key == null ? "Scan" : "Query") + " of table " + table());
    }

    @Nullable
    String indexName() {
        return index == null ? null : index.name();
    }

    /** The attributes of a position, in a fixed order. */
    List<String> positionAttributes() {
        return KeyAttributes.position(schema, index);
    }

    /** The key condition as text; null for a scan. */
    @Nullable
    String keyCondition(ExpressionContext expressions) {
        if (key == null) {
            return null;
        }
        try {
            key.forEachValue((attribute, value) -> schema.keys().requireRangeKey(index, attribute, value));
            return expressions.keyCondition(key);
        } catch (CodecException e) {
            throw e.inTable(table(), Map.of());
        }
    }
}
