package dev.stator.error;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A value that cannot be stored, or a stored one that cannot be read. A codec throws it with the problem alone; each
 * level on the way up adds where: {@link #under(String)}, {@link #under(int)}, {@link #inTable}. So nothing is
 * built as long as nothing fails. Values in its text are cut. A cause whose message is very long is replaced by a
 * {@link WithheldException}.
 */
public abstract sealed class CodecException extends StatorException permits EncodingException, DecodingException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final Place place;

    CodecException(String problem, Place place, @Nullable Throwable cause) {
        super(null, Excerpt.cause(cause));
        this.problem = Excerpt.problem(problem);
        this.place = place;
    }

    /** The table, where known. */
    public final Optional<String> table() {
        return Optional.ofNullable(place.table());
    }

    /** The primary key of the item; empty where not known. */
    public final Map<String, AttributeValue> key() {
        return place.key();
    }

    /** The attribute, from the item down: {@code authors[2].name}; empty when the value stands for itself. */
    public final String path() {
        return place.path();
    }

    /** DynamoDB's type of the value at {@link #path()} ({@code S}, {@code NS}, ...); empty where nothing is stored. */
    public final Optional<String> storedType() {
        return Optional.ofNullable(place.storedType());
    }

    /** The Java type of the value at {@link #path()}, where known. */
    public final Optional<String> javaType() {
        return Optional.ofNullable(place.javaType());
    }

    /** What is wrong and what would be right, without the place. */
    public final String problem() {
        return problem;
    }

    /** The same error for a value that stands in attribute or map entry {@code name}. */
    public abstract CodecException under(String name);

    /** The same error for a value that stands at {@code index} of a list. */
    public abstract CodecException under(int index);

    /**
     * The same error with the types of the value at fault; those already known stay.
     *
     * @param storedType DynamoDB's type of it, null when nothing is stored
     * @param javaType the Java type
     */
    public abstract CodecException typed(@Nullable String storedType, String javaType);

    /** The same error for an item of {@code table}; {@code key} is empty where not known. */
    public abstract CodecException inTable(String table, Map<String, AttributeValue> key);

    final Place place() {
        return place;
    }

    /** Begins the message: {@code Cannot read}. */
    abstract String verb();

    @Override
    public String getMessage() {
        StringBuilder text = new StringBuilder(verb()).append(' ');
        place.describe(text);
        text.append(": ").append(problem);
        if (place.written()) {
            text.append(". The write was applied: it is its answer that cannot be read");
        }
        return text.toString();
    }
}
