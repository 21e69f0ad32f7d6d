package dev.stator.check;

import dev.stator.error.SensitiveKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One form of one attribute that a record does not read as it is stored.
 *
 * @param kind what comes of it
 * @param path the attribute, from the item down: {@code authors[].name}, {@code labels.*}; empty for the item as a
 * whole
 * @param storedType DynamoDB's type of it ({@code S}, {@code NS}, ...); empty where nothing is stored
 * @param javaType the Java type of it; empty where no component is
 * @param items in how many items it was met
 * @param exampleKey the primary key of one of them
 * @param problem what is wrong in that item; of a sensitive value no more than that something is
 * @param converters names of the ready converters, in {@code dev.stator.codec.convert}, that write the attribute as it
 *     is stored in all of them; often none
 * @param remedy what to do
 */
public record Finding(
        Kind kind,
        String path,
        Optional<String> storedType,
        Optional<String> javaType,
        long items,
        Map<String, AttributeValue> exampleKey,
        String problem,
        List<String> converters,
        String remedy) {
    /** What comes of it, the gravest first. */
    public enum Kind {
        /** The item cannot be read. */
        REFUSED("refused"),
        /** The item cannot be read from an index, of whose key the attribute is part; by its primary key it can. */
        REFUSED_BY_INDEX("refused by reads of an index"),
        /** It is an end that is none in seconds: the item is read as one that never expires, and never does. */
        NEVER_EXPIRES("read as one that never expires"),
        /** The number is read as the nearest one that the Java type holds. */
        ROUNDED("read rounded"),
        /** It is read, and written otherwise by the next put; conditions compare with what is stored. */
        WRITTEN_OTHERWISE("read, and written otherwise"),
        /** It stands under a name that the record had for it before: it is read, and the next put renames it. */
        RENAMED("read under a former name"),
        /** NULL is stored: it is read as absent, and left out by the next put. */
        NULL("stored as NULL, read as absent"),
        /** The record has no such component: it is not read, and the next put deletes it. */
        UNKNOWN("not read, and deleted by a put");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** In words. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** Copies the list. */
    public Finding {
        converters = List.copyOf(converters);
    }

    /** Whether another one is of the same kind, at the same place. */
    boolean isLike(Finding other) {
        return other.kind == kind && other.path.equals(path);
    }

    /** For people, in a few lines. Keys are shown unless they are sensitive. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path.isEmpty() ? "the item" : path)
                .append(": ")
                .append(kind);
        storedType.ifPresent(type -> text.append("; stored as ").append(type));
        javaType.ifPresent(type -> text.append("; Java type ").append(type));
        return text.append("; ")
                .append(items)
                .append(items == 1 ? " item" : " items")
                .append("\n    as in ")
                .append(SensitiveKey.text(exampleKey))
                .append(": ")
                .append(problem)
                .append("\n    remedy: ")
                .append(remedy)
                .toString();
    }
}
