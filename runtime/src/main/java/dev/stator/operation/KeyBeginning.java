package dev.stator.operation;

import dev.stator.codec.Checks;
import dev.stator.codec.template.TemplateWriter;
import dev.stator.error.CodecException;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.schema.KeyPart;
import dev.stator.session.CheckReturnValue;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
    private final String template;
    private final String prefix;

    KeyBeginning(O query, KeyPart<?> key, String template, String prefix) {
        this(query.runner(), query.read(), key, template, prefix);
    }

    KeyBeginning(KeyBeginning<T, O, S> before, String prefix) {
        this(before.runner(), before.all, before.key, before.template, prefix);
    }

    private KeyBeginning(Runner runner, PageRead<T, T> all, KeyPart<?> key, String template, String prefix) {
        super(
                runner,
                prefix.isEmpty()
                        ? all
                        : all.range(() -> KeyBeginning.<T>attribute(key).beginsWith(prefix)));
        this.all = all;
        this.key = key;
        this.template = template;
        this.prefix = prefix;
    }

    private static <T> StringAttribute<T> attribute(KeyPart<?> key) {
        return new StringAttribute<>(Path.of(key));
    }

    /**
     * The text that the key begins with, and what a part more makes of it.
     *
     * @param more writes the part, and the literal behind it
     * @throws dev.stator.error.EncodingException naming table and attribute, if the part cannot stand in a key
     */
    protected final String text(UnaryOperator<TemplateWriter> more) {
        try {
            return more.apply(new TemplateWriter(template).literal(prefix)).toString();
        } catch (CodecException e) {
            CodecException refused = key.sensitive() ? Checks.encodingSensitive(e, key.codec()) : e;
            throw refused.under(key.attribute()).inTable(all.source().table().name(), Map.of());
        }
    }

    /**
     * The query of the one key with the last part.
     *
     * @param text the whole key
     */
    protected final O equal(String text) {
        return ranged(KeyBeginning.<T>attribute(key).eq(text));
    }

    /**
     * The queries of keys whose next part lies in a range.
     *
     * @param text the text up to a value of the part, and the literal behind it
     * @param last whether nothing follows the part
     */
    protected final <K> PartRange<K, O> range(Function<K, String> text, boolean last) {
        return new PartRange<>(prefix, text, last, range -> ranged(range.on(attribute(key))));
    }

    private O ranged(ItemCondition<T> condition) {
        return with(all.range(() -> condition));
    }
}
