package dev.stator.codec.convert;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * L, as a list without a converter; reads also SS, NS and BS, and leaves out elements that are NULL, unless its
 * elements are {@code Optional}. Extend it:
 *
 * <pre>{@code
 * public final class Tags extends LenientList<String> {
 *   public Tags() {
 *     super(Codecs.STRING);
 *   }
 * }
 * }</pre>
 *
 * @param <T> an element
 */
public abstract class LenientList<T> implements AttributeCodec<List<T>> {
    private final AttributeCodec<List<T>> list;
    private final boolean holdsNull;

    /** Of elements that {@code element} stores. */
    protected LenientList(AttributeCodec<T> element) {
        this.list = Codecs.list(element);
        this.holdsNull = element.absent() != null;
    }

    @Override
    public final @Nullable AttributeValue encode(List<T> value) {
        return list.encode(value);
    }

    @Override
    public final List<T> decode(AttributeValue stored) {
        return list.decode(listed(stored));
    }

    /** The elements as L, without NULL where that is no element; itself if it is no list and no set. */
    private AttributeValue listed(AttributeValue stored) {
        if (stored.hasL()) {
            return AttributeValue.fromL(stored.l().stream()
                    .filter(element -> holdsNull || !Boolean.TRUE.equals(element.nul()))
                    .toList());
        }
        return stored.hasSs() || stored.hasNs() || stored.hasBs()
                ? AttributeValue.fromL(elements(stored).toList())
                : stored;
    }

    private static Stream<AttributeValue> elements(AttributeValue set) {
        return Stream.of(
                        set.ss().stream().map(AttributeValue::fromS),
                        set.ns().stream().map(AttributeValue::fromN),
                        set.bs().stream().map(AttributeValue::fromB))
                .flatMap(each -> each);
    }

    @Override
    public final List<T> absent() {
        return List.of();
    }

    @Override
    public final String javaType() {
        return list.javaType();
    }
}
