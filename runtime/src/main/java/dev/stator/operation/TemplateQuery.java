package dev.stator.operation;

import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.session.CheckReturnValue;

/**
 * A query by the beginning of a key that is made of several parts. The processor writes a class for each, with a method
 * for the part that comes next. It keeps the query without its condition on the key, so that a part more is another
 * condition and not a second one; an option ends that.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public abstract class TemplateQuery<T>
        extends QueryOptions<T, T, QueryOperation<T, T>, QueryOperation<T, Selection<T>>> {
    private final QueryOperation<T, T> query;
    private final StringAttribute<T> key;

    /**
     * Of all keys that begin with {@code prefix}.
     *
     * @param query the query of the hash key
     * @param attribute the range key's stored name
     * @param prefix what the parts given so far make, and the literals around them; empty: all keys
     */
    protected TemplateQuery(QueryOperation<T, T> query, String attribute, String prefix) {
        this(query, new StringAttribute<>(Path.of(attribute)), prefix);
    }

    private TemplateQuery(QueryOperation<T, T> query, StringAttribute<T> key, String prefix) {
        super(query.runner(), prefix.isEmpty() ? query.read() : query.read().range(() -> key.beginsWith(prefix)));
        this.query = query;
        this.key = key;
    }

    /** The query that it continues: of the hash key alone. */
    protected final QueryOperation<T, T> query() {
        return query;
    }

    /** The query of the one key that is {@code text}. */
    protected final QueryOperation<T, T> equal(String text) {
        return ranged(key.eq(text));
    }

    /**
     * The query of keys whose next part is at least a value.
     *
     * @param prefix what stands before the part
     * @param text that with the value, and the literal behind it
     */
    protected final QueryOperation<T, T> ge(String prefix, String text) {
        return ranged(TemplateRange.ge(prefix, text).on(key));
    }

    /**
     * The query of keys whose next part is more than a value.
     *
     * @param prefix what stands before the part
     * @param text that with the value, and the literal behind it
     * @param last whether nothing follows the part
     */
    protected final QueryOperation<T, T> gt(String prefix, String text, boolean last) {
        return ranged(TemplateRange.gt(prefix, text, last).on(key));
    }

    /**
     * The query of keys whose next part is at most a value.
     *
     * @param prefix what stands before the part
     * @param text that with the value, and the literal behind it
     * @param last whether nothing follows the part
     */
    protected final QueryOperation<T, T> le(String prefix, String text, boolean last) {
        return ranged(TemplateRange.le(prefix, text, last).on(key));
    }

    /**
     * The query of keys whose next part is from one value to another, both included.
     *
     * @param low the text up to the least, and the literal behind it
     * @param high the text up to the greatest, and the literal behind it
     * @param last whether nothing follows the part
     */
    protected final QueryOperation<T, T> between(String low, String high, boolean last) {
        return ranged(TemplateRange.between(low, high, last).on(key));
    }

    private QueryOperation<T, T> ranged(ItemCondition<T> condition) {
        return with(query.read().range(() -> condition));
    }

    @Override
    QueryOperation<T, T> with(PageRead<T, T> changed) {
        return new QueryOperation<>(runner(), changed);
    }

    @Override
    QueryOperation<T, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
        return new QueryOperation<>(runner(), changed);
    }
}
