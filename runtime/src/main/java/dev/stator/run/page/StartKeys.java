package dev.stator.run.page;

import dev.stator.codec.internal.DecimalText;
import dev.stator.error.EncodingException;
import dev.stator.expression.KeyCondition;
import dev.stator.operation.CursorRefusedException;
import dev.stator.operation.PageRead;
import dev.stator.schema.KeyAttribute;
import dev.stator.schema.KeyAttributeType;
import dev.stator.schema.KeySchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys at which DynamoDB lets a query or scan go on: of the types of the keys, as long as keys may be, and within
 * what the query reads. Others come from texts that somebody made.
 *
 * @param noun what such a text is called in errors
 */
record StartKeys(PageRead<?, ?> reading, String noun) {
    /**
     * {@code key}.
     *
     * @throws CursorRefusedException if DynamoDB would refuse to go on there
     */
    Map<String, AttributeValue> require(Map<String, AttributeValue> key) {
        PageRead.Source source = reading.source();
        KeySchema own = source.table().key();
        KeySchema read = source.table().keyOf(source.index());
        for (KeyAttribute attribute : Stream.of(own.attributes(), read.attributes())
                .flatMap(List::stream)
                .toList()) {
            AttributeValue value = key.get(attribute.name());
            KeyAttributeType type = Objects.requireNonNull(attribute.type(), "declared keys have a type");
            if (value == null || !isOf(type, value)) {
                throw refused(attribute.name() + " is no " + type);
            }
        }
        try {
            reading.schema().keys().check(key);
        } catch (EncodingException e) {
            throw refused(e.path() + " is empty or too long for a key");
        }
        KeyCondition condition = source.key();
        if (condition != null && !condition.holds(key)) {
            throw refused("it is outside of what the query reads");
        }
        return key;
    }

    private static boolean isOf(KeyAttributeType type, AttributeValue value) {
        return switch (type) {
            case S -> value.s() != null;
            case N -> value.n() != null && isNumber(value.n());
            case B -> value.b() != null;
        };
    }

    private static boolean isNumber(String text) {
        try {
            return text.chars().allMatch(c -> c < 0x80)
                    && !DecimalText.canonical(text).isEmpty();
        } catch (EncodingException e) {
            return false;
        }
    }

    private CursorRefusedException refused(String problem) {
        return new CursorRefusedException("The " + noun + " holds no place in "
                + (reading.source().indexName() == null
                        ? ""
                        : "index " + reading.source().indexName() + " of ")
                + "table " + reading.source().table().name() + ": " + problem
                + ". Stator gave out no such " + noun + ": begin again without it.");
    }
}
