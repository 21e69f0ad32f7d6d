package dev.stator.operation;

import dev.stator.error.CodecException;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.schema.KeyPart;
import dev.stator.session.CheckReturnValue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A query by the beginning of a key that is made of several parts. It keeps the query without its condition on the key,
 * so that a part more is another condition and not a second one; an option ends that.
 *
 * @param <T> the entity, or the record of an index
 * @param <O> the query that takes no further part
 * @param <S> the query once it answers with selected attributes
 */
@CheckReturnValue
abstract class KeyBeginning<T, O extends QueryOptions<T, T, O, S>, S> extends QueryOptions<T, T, O, S> {
    private final PageRead<T, T> all;
    private final KeyPart<?> key;
    private final String beginning;

    KeyBeginning(O query, KeyPart<?> key, Supplier<String> beginning) {
        this(query.runner(), query.read(), key, beginning);
    }

    KeyBeginning(KeyBeginning<T, O, S> before, Supplier<String> beginning) {
        this(before.runner(), before.all, before.key, beginning);
    }

    private KeyBeginning(Runner runner, PageRead<T, T> all, KeyPart<?> key, Supplier<String> beginning) {
        this(runner, all, key, all.located(() -> written(key, beginning)));
    }

    private KeyBeginning(Runner runner, PageRead<T, T> all, KeyPart<?> key, String beginning) {
        super(
                runner,
                beginning.isEmpty()
                        ? all
                        : all.range(() -> KeyBeginning.<T>attribute(key).beginsWith(beginning)));
        this.all = all;
        this.key = key;
        this.beginning = beginning;
    }

    private static <T> StringAttribute<T> attribute(KeyPart<?> key) {
        return new StringAttribute<>(Path.of(key));
    }

    private static String written(KeyPart<?> key, Supplier<String> text) {
        try {
            return text.get();
        } catch (CodecException e) {
            throw e.under(key.attribute());
        }
    }

    /**
     * The query of the one key with the last part.
     *
     * @param text the whole key
     */
    protected final O equal(Supplier<String> text) {
        return ranged(() -> KeyBeginning.<T>attribute(key).eq(written(key, text)));
    }

    /**
     * The queries of keys whose next part lies in a range.
     *
     * @param text the text up to a value of the part, and the literal behind it
     * @param last whether nothing follows the part
     */
    protected final <K> PartRange<K, O> range(Function<K, String> text, boolean last) {
        return new PartRange<>(
                beginning,
                value -> written(key, () -> text.apply(value)),
                last,
                range -> ranged(() -> range.get().on(attribute(key))));
    }

    private O ranged(Supplier<ItemCondition<T>> condition) {
        return with(all.range(condition));
    }
}
