package dev.stator.operation;

import dev.stator.expression.Attribute;
import dev.stator.expression.Path;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item by its primary key (GetItem). The answer is empty if there is none.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class GetOperation<T> extends ItemGet<T> {
    private final EntitySchema<T> entity;

    GetOperation(Session session, EntitySchema<T> schema, ItemKey key, boolean consistent, Visibility visibility) {
        this(session, schema, key, consistent, visibility, null);
    }

    private GetOperation(
            Session session,
            EntitySchema<T> schema,
            ItemKey key,
            boolean consistent,
            Visibility visibility,
            @Nullable Consumer<BadItem> badItems) {
        super(session, schema, key, consistent, Form.whole(schema, null, schema.codec()), visibility, badItems);
        this.entity = schema;
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public GetOperation<T> consistent() {
        return new GetOperation<>(session, entity, key, true, visibility, badItems);
    }

    /**
     * Answers also with an item that is past the time of its {@code @Ttl} and that DynamoDB has not deleted yet; otherwise it
     * counts as gone.
     */
    public GetOperation<T> includeExpired() {
        return new GetOperation<>(session, entity, key, consistent, visibility.includingExpired(), badItems);
    }

    /**
     * Hands an item that cannot be read to {@code handler}, and answers as if there were none; also in a batch or a transaction.
     * What the handler throws ends the operation.
     */
    public GetOperation<T> onBadItem(Consumer<BadItem> handler) {
        return new GetOperation<>(
                session, entity, key, consistent, visibility, Objects.requireNonNull(handler, "handler"));
    }

    /**
     * Answers with these attributes only ({@code ProjectionExpression}): less to transfer and to read, though DynamoDB
     * charges for the whole item.
     */
    @SafeVarargs
    public final SelectedGet<T> select(Attribute<T, ?>... attributes) {
        List<Path> paths = new ArrayList<>();
        for (Attribute<T, ?> attribute : attributes) {
            paths.add(attribute.path());
        }
        Form<Selection<T>> parts = Form.parts(schema, null, visibility.beside(KeyAttributes.of(schema)), paths);
        return new SelectedGet<>(session, entity, key, consistent, parts, visibility, badItems);
    }
}
