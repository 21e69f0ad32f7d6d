package dev.stator.codec;

import dev.stator.error.EncodingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The component with {@code @Rest} of a record: what is stored beside the attributes that the record knows. Immutable.
 *
 * @param component its name
 * @param known the stored names of what the record itself writes, or may write
 * @param sensitive whether no text must show what it holds
 */
public record RestComponent(String component, Set<String> known, boolean sensitive) {
    private static final AttributeValues VALUES = new AttributeValues();

    /** Copies the set. */
    public RestComponent {
        known = Set.copyOf(known);
    }

    /** Of a record that knows attributes of these names. */
    public static RestComponent of(String component, String... known) {
        return new RestComponent(component, Set.of(known), false);
    }

    /** The same, of which no text must show what it holds. */
    public RestComponent asSensitive() {
        return new RestComponent(component, known, true);
    }

    /** Adds what this component holds of the item. */
    public void addTo(ItemMembers members) {
        AttributeCodec<?> codec = sensitive ? Codecs.sensitive(Codecs.ATTRIBUTE_VALUE) : Codecs.ATTRIBUTE_VALUE;
        members.item().rest(this).keySet().forEach(name -> members.add(name, codec));
    }

    /** All of {@code item} that the record does not know, in the order stored. Unmodifiable. */
    Map<String, AttributeValue> unknown(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> unknown = new LinkedHashMap<>();
        item.forEach((name, value) -> {
            if (!known.contains(name)) {
                unknown.put(name, value);
            }
        });
        return Collections.unmodifiableMap(unknown);
    }

    /**
     * Gives each attribute of {@code held} to {@code item}.
     *
     * @throws EncodingException naming the component, if one has a name that the record knows, or cannot be stored
     */
    void write(@Nullable Map<String, AttributeValue> held, BiConsumer<String, AttributeValue> item) {
        if (held == null) {
            throw new EncodingException("it is null; where nothing is unknown, it is an empty map").under(component);
        }
        held.forEach((name, value) -> {
            if (known.contains(name)) {
                throw new EncodingException("it holds \"" + name + "\", which is an attribute that the record knows:"
                                + " take it out, and give its value to the component")
                        .under(component);
            }
            item.accept(name, encoded(name, value));
        });
    }

    private AttributeValue encoded(String name, AttributeValue value) {
        try {
            return VALUES.encodeElement(value);
        } catch (RuntimeException e) {
            throw sensitive
                    ? Checks.encodingSensitive(e, VALUES).under(component)
                    : Checks.encoding(e, VALUES).under(name).under(component);
        }
    }
}
