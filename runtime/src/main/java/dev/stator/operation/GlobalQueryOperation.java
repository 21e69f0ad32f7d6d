package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.session.CheckReturnValue;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads the items of one hash key of a global secondary index, in the order of its range key (Query). DynamoDB updates such
 * an index shortly after the table and offers no consistent reads of it.
 *
 * @param <T> the entity, or the record of an index
 */
@CheckReturnValue
public class GlobalQueryOperation<T> extends PagedOperation<T, T, GlobalQueryOperation<T>, GlobalQueryOperation<T>> {
    GlobalQueryOperation(Reading<T, T> reading) {
        super(reading);
    }

    /** In the order of the range key, which is the default. */
    public final GlobalQueryOperation<T> ascending() {
        return with(reading().source(reading().source().descending(false)));
    }

    /** In the reverse order of the range key ({@code ScanIndexForward} false). */
    public final GlobalQueryOperation<T> descending() {
        return with(reading().source(reading().source().descending(true)));
    }

    /** With a condition on the part of the key that follows those already given. */
    final GlobalQueryOperation<T> range(Supplier<Condition<T>> condition) {
        return with(reading().range(condition));
    }

    @Override
    public final QueryRequest toRequest() {
        QueryPaging<T, T> paging = new QueryPaging<>(reading(), Mode.ITEMS);
        return paging.request(paging.start());
    }

    @Override
    final GlobalQueryOperation<T> with(Reading<T, T> changed) {
        return new GlobalQueryOperation<>(changed);
    }

    @Override
    final GlobalQueryOperation<T> bounded(Reading<T, T> changed) {
        return with(changed);
    }
}
