package dev.stator.schema;

import dev.stator.codec.json.JsonItem;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The boundaries of a schema, by the attributes that pass them; the first is the nearest to the codec. Immutable. */
public final class Boundaries {
    static final Boundaries NONE = new Boundaries(Map.of());

    private final Map<String, List<ItemBoundary>> byAttribute;

    private Boundaries(Map<String, List<ItemBoundary>> byAttribute) {
        this.byAttribute = byAttribute;
    }

    Boundaries and(ItemBoundary further) {
        Map<String, List<ItemBoundary>> all = new HashMap<>(byAttribute);
        for (String attribute : further.attributes()) {
            List<ItemBoundary> passed = new ArrayList<>(all.getOrDefault(attribute, List.of()));
            passed.add(further);
            all.put(attribute, List.copyOf(passed));
        }
        return new Boundaries(Map.copyOf(all));
    }

    Boundaries at(Instant now) {
        Map<String, List<ItemBoundary>> all = new HashMap<>(byAttribute);
        all.replaceAll((attribute, passed) ->
                passed.stream().map(boundary -> boundary.at(now)).toList());
        return new Boundaries(Map.copyOf(all));
    }

    /** Whether no attribute passes one. */
    public boolean isEmpty() {
        return byAttribute.isEmpty();
    }

    /** The attributes that pass one, by their stored names. */
    public Set<String> attributes() {
        return byAttribute.keySet();
    }

    /**
     * What is stored of a value that its codec encoded; itself if the attribute passes none.
     *
     * @throws EncodingException with the problem alone
     */
    public AttributeValue outward(String attribute, AttributeValue encoded, Map<String, AttributeValue> key) {
        AttributeValue value = encoded;
        for (ItemBoundary boundary : byAttribute.getOrDefault(attribute, List.of())) {
            value = boundary.outward(attribute, value, key);
        }
        return value;
    }

    /**
     * What the attribute's codec decodes of a stored value; itself if the attribute passes none.
     *
     * @throws DecodingException with the problem alone
     */
    public AttributeValue inward(String attribute, AttributeValue stored, Map<String, AttributeValue> key) {
        List<ItemBoundary> passed = byAttribute.getOrDefault(attribute, List.of());
        AttributeValue value = stored;
        for (int i = passed.size() - 1; i >= 0; i--) {
            value = passed.get(i).inward(attribute, value, key);
        }
        return value;
    }

    /** What is not as it would be stored now in a value that can be read; empty if it is. */
    public Optional<String> outdated(String attribute, AttributeValue stored) {
        return byAttribute.getOrDefault(attribute, List.of()).stream()
                .flatMap(boundary -> boundary.outdated(attribute, stored).stream())
                .findFirst();
    }

    /** {@code encoded} as it is stored; itself if nothing of it passes. */
    Map<String, AttributeValue> outward(
            Map<String, AttributeValue> encoded,
            Function<Map<String, AttributeValue>, Map<String, AttributeValue>> key) {
        return isEmpty() ? encoded : passed(encoded, key, this::outward);
    }

    /** {@code stored} as the codec decodes it; itself if nothing of it passes. */
    Map<String, AttributeValue> inward(
            Map<String, AttributeValue> stored,
            Function<Map<String, AttributeValue>, Map<String, AttributeValue>> key) {
        return isEmpty() ? stored : passed(stored, key, this::inward);
    }

    private interface Direction {
        AttributeValue pass(String attribute, AttributeValue value, Map<String, AttributeValue> key);
    }

    private Map<String, AttributeValue> passed(
            Map<String, AttributeValue> item,
            Function<Map<String, AttributeValue>, Map<String, AttributeValue>> key,
            Direction direction) {
        if (byAttribute.keySet().stream().noneMatch(item::containsKey)) {
            return item;
        }
        Map<String, AttributeValue> keyOfItem = key.apply(item);
        if (item instanceof JsonItem json) {
            Map<String, AttributeValue> others = new LinkedHashMap<>();
            for (int i = 0; i < json.size(); i++) {
                String attribute = json.name(i);
                AttributeValue value = byAttribute.containsKey(attribute) ? json.get(attribute) : null;
                if (value != null) {
                    others.put(attribute, pass(attribute, value, keyOfItem, direction));
                }
            }
            return json.with(others);
        }
        Map<String, AttributeValue> passed = new LinkedHashMap<>(item);
        passed.replaceAll((attribute, value) -> pass(attribute, value, keyOfItem, direction));
        return Collections.unmodifiableMap(passed);
    }

    private AttributeValue pass(
            String attribute, AttributeValue value, Map<String, AttributeValue> key, Direction direction) {
        if (!byAttribute.containsKey(attribute) || value.type() == AttributeValue.Type.NUL) {
            return value;
        }
        try {
            return direction.pass(attribute, value, key);
        } catch (CodecException e) {
            throw e.under(attribute);
        }
    }
}
