package dev.stator.codec.convert;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.BinaryCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * SS, NS or BS, as a set without a converter; reads also L, in which what stands twice and what is NULL is left out.
 * Extend it:
 *
 * <pre>{@code
 * public final class Tags extends LenientSet<String> {
 *   public Tags() {
 *     super(Codecs.STRING);
 *   }
 * }
 * }</pre>
 *
 * @param <T> an element
 */
public abstract class LenientSet<T> implements AttributeCodec<Set<T>> {
    private final AttributeCodec<Set<T>> set;
    private final Function<List<AttributeValue>, AttributeValue> gathered;

    /** SS. */
    protected LenientSet(TextCodec<T> element) {
        this.set = Codecs.set(element);
        this.gathered = list -> AttributeValue.fromSs(distinct(list, AttributeValue::s));
    }

    /** NS. */
    protected LenientSet(NumberCodec<T> element) {
        this.set = Codecs.set(element);
        this.gathered = list -> AttributeValue.fromNs(distinct(list, AttributeValue::n));
    }

    /** BS. */
    protected LenientSet(BinaryCodec<T> element) {
        this.set = Codecs.set(element);
        this.gathered = list -> AttributeValue.fromBs(distinct(list, AttributeValue::b));
    }

    private static <S> List<S> distinct(List<AttributeValue> list, Function<AttributeValue, @Nullable S> form) {
        Set<S> distinct = new LinkedHashSet<>();
        for (AttributeValue element : list) {
            S stored = form.apply(element);
            if (stored == null) {
                throw new DecodingException("the list holds " + element.type() + ", which is no element of the set");
            }
            distinct.add(stored);
        }
        return List.copyOf(distinct);
    }

    @Override
    public final @Nullable AttributeValue encode(Set<T> value) {
        return set.encode(value);
    }

    @Override
    public final Set<T> decode(AttributeValue stored) {
        if (!stored.hasL()) {
            return set.decode(stored);
        }
        List<AttributeValue> elements = stored.l().stream()
                .filter(element -> !Boolean.TRUE.equals(element.nul()))
                .toList();
        return elements.isEmpty() ? Set.of() : set.decode(gathered.apply(elements));
    }

    @Override
    public final Set<T> absent() {
        return Set.of();
    }

    @Override
    public final String javaType() {
        return set.javaType();
    }
}
