package dev.stator.error;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A stored attribute that is missing, has another type, or holds what the Java type cannot; or a part of a key, an
 * element of a set or the name of an entry in another form than the one in which its value is written.
 */
public sealed class DecodingException extends CodecException permits FrozenException {
    private static final long serialVersionUID = 1L;

    /** A problem whose place is not known yet. */
    public DecodingException(String problem) {
        this(problem, null);
    }

    /** A problem whose place is not known yet. */
    public DecodingException(String problem, @Nullable Throwable cause) {
        super(problem, Place.UNKNOWN, cause);
    }

    /**
     * In place of {@code refusal}, whose message and causes may quote a value that must not be shown: with their types
     * and stack traces, without their messages.
     *
     * @param what refused the value, for the message
     */
    public static DecodingException withheld(String what, RuntimeException refusal) {
        if (refusal instanceof FrozenException frozen) {
            return frozen.withheld();
        }
        Throwable cause = refusal instanceof CodecException ? refusal.getCause() : refusal;
        DecodingException error = new DecodingException(
                what + " refuses the value; which and why is withheld, for it is @Sensitive",
                WithheldException.of(cause));
        error.setStackTrace(refusal.getStackTrace());
        return error;
    }

    DecodingException(DecodingException same, Place place, @Nullable Throwable cause) {
        super(same.problem(), place, cause);
        setStackTrace(same.getStackTrace());
    }

    /** The same error in a place. */
    DecodingException at(Place place) {
        return new DecodingException(this, place, getCause());
    }

    @Override
    public final DecodingException under(String name) {
        return at(place().under(name));
    }

    @Override
    public final DecodingException under(int index) {
        return at(place().under(index));
    }

    @Override
    public final DecodingException typed(@Nullable String storedType, String javaType) {
        return at(place().typed(storedType, javaType));
    }

    @Override
    public final DecodingException inTable(String table, Map<String, AttributeValue> key) {
        return at(place().in(table, key));
    }

    /** The same error for a value of {@code item}, as DynamoDB sent it. */
    public final DecodingException ofItem(Map<String, AttributeValue> item) {
        return at(place().of(item));
    }

    /**
     * The attributes of the item as DynamoDB sent them: all that were read, of a selection those that it took. Empty
     * where no item was read. They are no part of the message, for they may be sensitive. Unmodifiable.
     */
    public final Optional<Map<String, AttributeValue>> item() {
        return Optional.ofNullable(place().item());
    }

    /** The same error for what a write returned, which was applied. */
    public final DecodingException ofWrite() {
        return at(place().ofWrite());
    }

    /**
     * Whether it is the answer of a write that cannot be read: the write was applied then, and must not be repeated.
     */
    public final boolean isWritten() {
        return place().written();
    }

    @Override
    String verb() {
        return "Cannot read";
    }
}
