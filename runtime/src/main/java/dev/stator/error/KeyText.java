package dev.stator.error;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes a primary key for people: {@code {author: "ada", year: 1843}}; binary as Base64, what must not be shown as
 * stars.
 */
final class KeyText {
    private KeyText() {}

    static String of(Map<String, AttributeValue> key) {
        StringBuilder text = new StringBuilder();
        append(text, key);
        return text.toString();
    }

    static void append(StringBuilder text, Map<String, AttributeValue> key) {
        String separator = "{";
        for (Map.Entry<String, AttributeValue> part : new TreeMap<>(key).entrySet()) {
            text.append(separator).append(Excerpt.of(part.getKey())).append(": ");
            if (SensitiveKey.shows(key, part.getKey())) {
                append(text, part.getValue());
            } else {
                text.append("***");
            }
            separator = ", ";
        }
        text.append('}');
    }

    private static void append(StringBuilder text, AttributeValue value) {
        if (value.s() != null) {
            text.append('"').append(Excerpt.of(value.s())).append('"');
        } else if (value.n() != null) {
            text.append(Excerpt.of(value.n()));
        } else if (value.b() != null) {
            text.append("base64 ")
                    .append(Excerpt.of(
                            Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe())));
        } else {
            text.append(Excerpt.of(value));
        }
    }
}
