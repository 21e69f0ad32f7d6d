package dev.stator.operation;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;

/**
 * Reads selected attributes of one item by its primary key (GetItem with a ProjectionExpression). The answer is empty if
 * there is no such item.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class SelectedGet<T> extends ItemGet<Selection<T>> {
    SelectedGet(Session session, EntitySchema<T> schema, ItemKey key, boolean consistent, Form<Selection<T>> form) {
        super(session, schema, key, consistent, form);
    }
}
