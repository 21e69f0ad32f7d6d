package dev.stator.error;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A key of which some values must not be shown: a map of its attributes like any other, unmodifiable, but its text has
 * {@code ***} in their place, and so has the text of errors that name it.
 */
public final class SensitiveKey extends AbstractMap<String, AttributeValue> implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // copied: serializable
    private final Map<String, AttributeValue> attributes;

    @SuppressWarnings("serial") // copied: serializable
    private final Set<String> sensitive;

    private SensitiveKey(Map<String, AttributeValue> attributes, Set<String> sensitive) {
        this.attributes = attributes;
        this.sensitive = sensitive;
    }

    /**
     * {@code key}, without showing the attributes that are {@code sensitive}.
     *
     * @param sensitive if empty, the answer is {@code key} itself
     */
    public static Map<String, AttributeValue> of(Map<String, AttributeValue> key, Set<String> sensitive) {
        return sensitive.isEmpty() ? key : new SensitiveKey(new LinkedHashMap<>(key), Set.copyOf(sensitive));
    }

    /** {@code key} for people, of which it shows what may be shown: {@code {author: "ada", year: 1843}}. */
    public static String text(Map<String, AttributeValue> key) {
        return KeyText.of(key);
    }

    /** An unmodifiable copy that shows no more than {@code key} does. */
    public static Map<String, AttributeValue> copyOf(Map<String, AttributeValue> key) {
        return key instanceof SensitiveKey ? key : Map.copyOf(key);
    }

    /** Whether the value of {@code attribute} may be shown. */
    static boolean shows(Map<String, AttributeValue> key, String attribute) {
        return !(key instanceof SensitiveKey reticent && reticent.sensitive.contains(attribute));
    }

    @Override
    public Set<Entry<String, AttributeValue>> entrySet() {
        return Collections.unmodifiableMap(attributes).entrySet();
    }

    /** The attributes, but for those that must not be shown. */
    @Override
    public String toString() {
        return KeyText.of(this);
    }
}
