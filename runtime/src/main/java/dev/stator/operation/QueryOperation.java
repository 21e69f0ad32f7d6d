package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.session.CheckReturnValue;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads the items of one hash key, of a table or of a local secondary index, in the order of the range key (Query). Made by
 * a DAO; immutable.
 *
 * @param <T> the entity, or the record of an index
 */
@CheckReturnValue
public class QueryOperation<T> extends PagedOperation<T, T, QueryOperation<T>, QueryOperation<T>> {
    QueryOperation(Reading<T, T> reading) {
        super(reading);
    }

    /** In the order of the range key, which is the default. */
    public final QueryOperation<T> ascending() {
        return with(reading().source(reading().source().descending(false)));
    }

    /** In the reverse order of the range key ({@code ScanIndexForward} false). */
    public final QueryOperation<T> descending() {
        return with(reading().source(reading().source().descending(true)));
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public final QueryOperation<T> consistent() {
        return with(reading().source(reading().source().read(true)));
    }

    /** With a condition on the part of the key that follows those already given. */
    final QueryOperation<T> range(Supplier<Condition<T>> condition) {
        return with(reading().range(condition));
    }

    @Override
    public final QueryRequest toRequest() {
        QueryPaging<T, T> paging = new QueryPaging<>(reading(), Mode.ITEMS);
        return paging.request(paging.start());
    }

    @Override
    final QueryOperation<T> with(Reading<T, T> changed) {
        return new QueryOperation<>(changed);
    }

    @Override
    final QueryOperation<T> bounded(Reading<T, T> changed) {
        return with(changed);
    }
}
