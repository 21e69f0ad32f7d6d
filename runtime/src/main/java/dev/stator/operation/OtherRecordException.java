package dev.stator.operation;

import dev.stator.error.Doubt;
import dev.stator.error.Excerpt;
import dev.stator.error.SensitiveKey;
import dev.stator.schema.DiscriminatorAttribute;
import dev.stator.schema.EntitySchema;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * In a table of several records, the stored item says that it is of another one than the write is for. It cannot be
 * read as that: {@link #rawItem()} has it as it is stored, if it was asked for.
 */
public final class OtherRecordException extends ConditionFailedException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    OtherRecordException(
            EntitySchema<?> schema,
            DiscriminatorAttribute discriminator,
            Map<String, AttributeValue> key,
            String condition,
            Map<String, AttributeValue> stored,
            @Nullable Map<String, AttributeValue> item,
            @Nullable Throwable cause) {
        this(schema.table().name(), key, condition, problem(schema, discriminator, stored), item, cause);
    }

    private OtherRecordException(
            String table,
            Map<String, AttributeValue> key,
            String condition,
            String problem,
            @Nullable Map<String, AttributeValue> item,
            @Nullable Throwable cause) {
        super(
                "Item " + SensitiveKey.text(key) + " in table " + table + ": " + problem
                        + Doubt.fate(cause, "; nothing was written"),
                table,
                key,
                condition,
                item,
                null,
                Doubt.of(cause),
                cause);
        this.problem = problem;
    }

    private static String problem(
            EntitySchema<?> schema, DiscriminatorAttribute discriminator, Map<String, AttributeValue> stored) {
        AttributeValue said = stored.get(discriminator.attribute());
        String found = said == null ? "absent" : said.s() == null ? "no text" : "\"" + Excerpt.of(said.s()) + "\"";
        return "it is no " + schema.type().getSimpleName() + ", as its " + discriminator.attribute() + " is " + found
                + " and not in " + discriminator.words();
    }

    @Override
    String problem() {
        return problem;
    }

    /** Empty: it is no item of the record. */
    @Override
    public <T> Optional<T> item(Class<T> type) {
        return Optional.empty();
    }
}
