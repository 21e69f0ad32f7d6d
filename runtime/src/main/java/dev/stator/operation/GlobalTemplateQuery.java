package dev.stator.operation;

import dev.stator.schema.KeyPart;
import dev.stator.session.CheckReturnValue;
import java.util.function.Supplier;

/**
 * A query of a global secondary index by the beginning of a range key that is made of several parts. The processor
 * writes a class for each beginning, with methods for the part that comes next; an option ends that.
 *
 * @param <T> the entity, or the record of an index
 */
@CheckReturnValue
public abstract class GlobalTemplateQuery<T>
        extends KeyBeginning<T, GlobalQueryOperation<T, T>, GlobalQueryOperation<T, Selection<T>>> {
    /**
     * Of all keys that begin alike.
     *
     * @param query the query of the hash key
     * @param key the range key
     * @param beginning what stands before the first part that is not given; empty: all keys
     */
    protected GlobalTemplateQuery(GlobalQueryOperation<T, T> query, KeyPart<?> key, Supplier<String> beginning) {
        super(query, key, beginning);
    }

    /**
     * Of the keys of a query that begin with more.
     *
     * @param before the query without the last part of {@code beginning}
     * @param beginning what stands before the first part that is not given
     */
    protected GlobalTemplateQuery(GlobalTemplateQuery<T> before, Supplier<String> beginning) {
        super(before, beginning);
    }

    @Override
    final GlobalQueryOperation<T, T> with(Runner runner, PageRead<T, T> changed) {
        return new GlobalQueryOperation<>(runner, changed);
    }

    @Override
    final GlobalQueryOperation<T, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
        return new GlobalQueryOperation<>(runner(), changed);
    }

    /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
    public final <P> GlobalQueryOperation<T, P> select(ItemProjection<T, P> part) {
        return new GlobalQueryOperation<>(runner(), read().select(part));
    }
}
