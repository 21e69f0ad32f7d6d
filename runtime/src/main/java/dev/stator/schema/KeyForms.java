package dev.stator.schema;

import dev.stator.codec.ItemReader;
import dev.stator.codec.Spelling;
import dev.stator.error.DecodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The parts of keys that codecs read from more than one stored form, in the table or an index. An item is read only if
 * they are stored in the form in which their values are written: by another, DynamoDB would not find it again.
 * Immutable.
 */
public final class KeyForms {
    private final List<KeyPart<?>> parts;

    private KeyForms(List<KeyPart<?>> parts) {
        this.parts = parts;
    }

    static KeyForms of(KeyParts... keys) {
        List<KeyPart<?>> several = new ArrayList<>();
        for (KeyParts key : keys) {
            add(key.hash(), several);
            add(key.range(), several);
        }
        return new KeyForms(List.copyOf(several));
    }

    private static void add(List<KeyPart<?>> parts, List<KeyPart<?>> several) {
        for (KeyPart<?> part : parts) {
            if (!Spelling.isOne(part.codec()) && !several.contains(part)) {
                several.add(part);
            }
        }
    }

    /**
     * @param item what it lacks is not checked
     * @throws DecodingException naming the attribute, if a part of a key is stored in another form
     */
    void check(Map<String, AttributeValue> item) {
        if (parts.isEmpty()) {
            return;
        }
        ItemReader reader = ItemReader.of(item);
        for (int i = 0; i < parts.size(); i++) {
            KeyPart<?> part = parts.get(i);
            String text = reader.text(part.attribute());
            if (text != null && part.isWritten(text)) {
                continue;
            }
            AttributeValue stored = item.get(part.attribute());
            if (stored != null) {
                part.check(stored);
            }
        }
    }

    /**
     * Checks the value of one attribute, if it is part of a key.
     *
     * @throws DecodingException naming the attribute, if it is stored in another form
     */
    public void check(String attribute, AttributeValue stored) {
        part(attribute).ifPresent(part -> part.check(stored));
    }

    private Optional<KeyPart<?>> part(String attribute) {
        return parts.stream().filter(part -> part.attribute().equals(attribute)).findFirst();
    }
}
