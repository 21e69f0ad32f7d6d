package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What can be asked of the next part of a key that is made of several: {@code comments.query("7").writtenAt().ge(may)}.
 * Immutable. There is nothing to ask for what is less than a value: DynamoDB's {@code BETWEEN} includes both its ends,
 * and no text is the last before another.
 *
 * @param <K> the Java type of the part
 * @param <O> the query
 */
@CheckReturnValue
public final class PartRange<K, O> {
    private final String prefix;
    private final Function<K, String> text;
    private final boolean last;
    private final Function<Supplier<TemplateRange>, O> query;

    PartRange(String prefix, Function<K, String> text, boolean last, Function<Supplier<TemplateRange>, O> query) {
        this.prefix = prefix;
        this.text = text;
        this.last = last;
        this.query = query;
    }

    /** Only items whose part is at least {@code value}. */
    public O ge(K value) {
        return query.apply(() -> TemplateRange.ge(prefix, text.apply(value)));
    }

    /** Only items whose part is more than {@code value}. */
    public O gt(K value) {
        return query.apply(() -> TemplateRange.gt(prefix, text.apply(value), last));
    }

    /** Only items whose part is at most {@code value}. */
    public O le(K value) {
        return query.apply(() -> TemplateRange.le(prefix, text.apply(value), last));
    }

    /** Only items whose part is from {@code low} to {@code high}, both included. */
    public O between(K low, K high) {
        return query.apply(() -> TemplateRange.between(text.apply(low), text.apply(high), last));
    }
}
