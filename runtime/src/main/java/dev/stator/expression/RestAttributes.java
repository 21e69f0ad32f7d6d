package dev.stator.expression;

import dev.stator.codec.Codecs;
import dev.stator.codec.RestComponent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is stored beside the attributes that a record knows: the component with {@code @Rest}. It is no attribute; those
 * that it holds are had by {@link #at}. Immutable.
 *
 * @param <E> the entity
 */
public final class RestAttributes<E> {
    private final @Nullable Path record;
    private final RestComponent component;

    /** Of the item itself. */
    public RestAttributes(RestComponent component) {
        this(null, component);
    }

    /** Of the record at {@code record}; null: the item itself. */
    public RestAttributes(@Nullable Path record, RestComponent component) {
        this.record = record;
        this.component = Objects.requireNonNull(component, "component");
    }

    /**
     * The attribute {@code name}, which stands beside those that the record knows.
     *
     * @throws IllegalArgumentException if the record knows an attribute of this name
     */
    public ValueAttribute.Removable<E, AttributeValue> at(String name) {
        if (component.known().contains(name)) {
            throw new IllegalArgumentException(component.component() + ".at(\"" + name
                    + "\"): that is an attribute that the record knows, which " + component.component()
                    + " does not hold. Use the attribute of its component");
        }
        Path path = record == null ? Path.of(name) : record.attribute(name);
        return new ValueAttribute.Removable<>(
                component.sensitive() ? path.sensitive() : path,
                component.sensitive() ? Codecs.sensitive(Codecs.ATTRIBUTE_VALUE) : Codecs.ATTRIBUTE_VALUE);
    }

    /** The component. */
    @Override
    public String toString() {
        return component.component();
    }
}
