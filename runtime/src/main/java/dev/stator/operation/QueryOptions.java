package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What queries share.
 *
 * @param <T> the entity, or the record of an index: what a filter is about
 * @param <R> what an item is answered as
 * @param <O> the operation itself
 * @param <S> the operation once it answers with selected attributes
 */
@CheckReturnValue
public abstract class QueryOptions<T, R, O extends QueryOptions<T, R, O, S>, S> extends PagedOperation<T, R, O, O, S> {
    QueryOptions(Runner runner, PageRead<T, R> read) {
        super(runner, read);
    }

    /** In the order of the range key, which is the default. */
    public final O ascending() {
        return with(read().descending(false));
    }

    /** In the reverse order of the range key ({@code ScanIndexForward} false). */
    public final O descending() {
        return with(read().descending(true));
    }

    @Override
    public final QueryRequest toRequest() {
        return (QueryRequest) running().toRequest();
    }

    @Override
    final O bounded(PageRead<T, R> changed) {
        return with(changed);
    }
}
