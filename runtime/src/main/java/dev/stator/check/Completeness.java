package dev.stator.check;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import dev.stator.schema.EntitySchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an item of which each attribute can be read, to find what it lacks. */
final class Completeness {
    /** Values of many types. */
    private static final List<AttributeValue> SPECIMENS = List.of(
            AttributeValue.fromS("a"),
            AttributeValue.fromS("2026-01-01T00:00:00Z"),
            AttributeValue.fromS("2026-01-01T00:00:00"),
            AttributeValue.fromS("2026-01-01"),
            AttributeValue.fromS("00:00:00"),
            AttributeValue.fromS("00000000-0000-4000-8000-000000000000"),
            AttributeValue.fromN("1"),
            AttributeValue.fromBool(true),
            AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1})),
            AttributeValue.fromL(List.of()),
            AttributeValue.fromM(Map.of()));

    private final EntitySchema<?> schema;
    private final Map<String, AttributeValue> item;
    private final ItemFindings findings;

    Completeness(EntitySchema<?> schema, Map<String, AttributeValue> item, ItemFindings findings) {
        this.schema = schema;
        this.item = item;
        this.findings = findings;
    }

    /**
     * The record as a whole: what it lacks, or its constructor refuses. What is lacking is filled in, to see what else
     * is.
     */
    void run() {
        Map<String, AttributeValue> filled = new LinkedHashMap<>(item);
        Optional<DecodingException> refusal = refusal(filled);
        if (refusal.isPresent() && !isMissing(refusal.get(), filled)) {
            findings.incomplete(refusal.get().path(), refusal.get());
            return;
        }
        while (refusal.isPresent() && isMissing(refusal.get(), filled)) {
            String name = refusal.get().path();
            findings.incomplete(refusal.get().path(), refusal.get());
            Optional<AttributeValue> any = any(name);
            any.ifPresent(value -> filled.put(name, value));
            refusal = any.isPresent() ? refusal(filled) : Optional.empty();
        }
    }

    private Optional<DecodingException> refusal(Map<String, AttributeValue> attributes) {
        try {
            schema.decode(attributes);
            return Optional.empty();
        } catch (DecodingException e) {
            return Optional.of(e);
        }
    }

    private boolean isMissing(DecodingException refusal, Map<String, AttributeValue> attributes) {
        AttributeValue stored = attributes.get(refusal.path());
        return (stored == null || stored.type() == AttributeValue.Type.NUL)
                && refusal.storedType().isEmpty()
                && schema.codec().members(attributes).stream()
                        .anyMatch(member -> member.name().equals(refusal.path()));
    }

    /** Some value that the attribute could have. */
    private Optional<AttributeValue> any(String name) {
        return schema.codec().members(item).stream()
                .filter(member -> member.name().equals(name))
                .flatMap(member -> SPECIMENS.stream().filter(value -> reads(member.codec(), value)))
                .findFirst();
    }

    private static boolean reads(AttributeCodec<?> codec, AttributeValue value) {
        try {
            codec.decode(value);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
