package dev.stator.operation;

import dev.stator.schema.KeyPart;
import dev.stator.session.CheckReturnValue;

/**
 * A query of a table or a local secondary index by the beginning of a range key that is made of several parts. The
 * processor writes a class for each beginning, with methods for the part that comes next; an option ends that.
 *
 * @param <T> the entity, or the record of an index
 */
@CheckReturnValue
public abstract class TemplateQuery<T> extends KeyBeginning<T, QueryOperation<T, T>, QueryOperation<T, Selection<T>>> {
    /**
     * Of all keys that begin with {@code prefix}.
     *
     * @param query the query of the hash key
     * @param key the range key
     * @param template what the range key is called in errors
     * @param prefix what stands before the first part that is not given; empty: all keys
     */
    protected TemplateQuery(QueryOperation<T, T> query, KeyPart<?> key, String template, String prefix) {
        super(query, key, template, prefix);
    }

    /**
     * Of the keys of a query that begin with more.
     *
     * @param before the query without the last part of {@code prefix}
     * @param prefix what stands before the first part that is not given
     */
    protected TemplateQuery(TemplateQuery<T> before, String prefix) {
        super(before, prefix);
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public final QueryOperation<T, T> consistent() {
        return with(read().consistently());
    }

    @Override
    final QueryOperation<T, T> with(PageRead<T, T> changed) {
        return new QueryOperation<>(runner(), changed);
    }

    @Override
    final QueryOperation<T, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
        return new QueryOperation<>(runner(), changed);
    }
}
