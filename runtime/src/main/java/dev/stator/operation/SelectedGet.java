package dev.stator.operation;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads selected attributes of one item by its primary key (GetItem with a ProjectionExpression). The answer is empty if
 * there is no such item.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class SelectedGet<T> extends ItemGet<Selection<T>> {
    SelectedGet(
            Session session,
            EntitySchema<?> schema,
            ItemKey key,
            boolean consistent,
            Form<Selection<T>> form,
            Visibility visibility,
            @Nullable Consumer<BadItem> badItems) {
        super(session, schema, key, consistent, form, visibility, badItems);
    }

    /**
     * Answers also with an item that is past the time of its {@code @Ttl} and that DynamoDB has not deleted yet; otherwise it
     * counts as gone.
     */
    public SelectedGet<T> includeExpired() {
        return new SelectedGet<>(session, schema, key, consistent, form, visibility.includingExpired(), badItems);
    }
}
