package dev.stator.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.Codecs;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EntityKeysTest {
    private static final KeyPart<String> AUTHOR = KeyPart.text("author", Codecs.STRING);
    private static final KeyPart<Long> NUMBER = KeyPart.number("number", Codecs.LONG);
    private static final EntityKeys KEYS = EntityKeys.of("posts", AUTHOR).rangeKey(NUMBER);

    @Test
    void encodesKeysHashKeyFirst() {
        Map<String, AttributeValue> key = KEYS.encode(ItemKey.of(AUTHOR, "ada", NUMBER, 7L));
        assertThat(key.keySet()).containsExactly("author", "number");
        assertThat(key).containsValues(AttributeValue.fromS("ada"), AttributeValue.fromN("7"));
        assertThat(ItemKey.of(AUTHOR, "ada")).isEqualTo(ItemKey.of(AUTHOR, "ada"));
        assertThat(KEYS.table().key(key)).isEqualTo(key);
        assertThat(KEYS.decode(key)).isEqualTo(ItemKey.of(AUTHOR, "ada", NUMBER, 7L));
    }

    @Test
    void namesTableAndAttributeOfKeysThatAreRefused() {
        assertThatThrownBy(() -> KEYS.encode(ItemKey.of(AUTHOR, "", NUMBER, 7L)))
                .isInstanceOf(EncodingException.class)
                .hasMessage("Cannot store attribute author (stored as S, Java type java.lang.String) in table posts:"
                        + " it is empty, and part of a key, which DynamoDB wants to be at least one character");
        assertThatThrownBy(() -> KEYS.decode(Map.of("author", AttributeValue.fromS("ada"))))
                .isInstanceOfSatisfying(DecodingException.class, e -> {
                    assertThat(e.table()).contains("posts");
                    assertThat(e.path()).isEqualTo("number");
                });
    }

    @Test
    void sensitivePartsAreHiddenInWhateverKeyOfTheTable() {
        EntityKeys keys = EntityKeys.of("patients", AUTHOR.asSensitive()).rangeKey(NUMBER);
        assertThat(keys.table().sensitive()).containsExactly("author");
        Map<String, AttributeValue> key = keys.encode(ItemKey.of(AUTHOR, "ada", NUMBER, 7L));
        assertThat(key).containsEntry("author", AttributeValue.fromS("ada"));
        assertThat(key.toString()).contains("***", "7").doesNotContain("ada");
        assertThat(keys.table().key(key).toString()).doesNotContain("ada");
    }
}
