package dev.stator.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A Java value that DynamoDB cannot hold, or that would not come back as it was. Nothing was sent.
 */
public final class EncodingException extends CodecException {
    private static final long serialVersionUID = 1L;

    /** A problem whose place is not known yet. */
    public EncodingException(String problem) {
        this(problem, null);
    }

    /** A problem whose place is not known yet. */
    public EncodingException(String problem, @Nullable Throwable cause) {
        super(problem, Place.UNKNOWN, cause);
    }

    /**
     * In place of {@code refusal}, whose message and causes may quote a value that must not be shown: with their types
     * and stack traces, without their messages.
     *
     * @param what refused the value, for the message
     */
    public static EncodingException withheld(String what, RuntimeException refusal) {
        Throwable cause = refusal instanceof CodecException ? refusal.getCause() : refusal;
        EncodingException error = new EncodingException(
                what + " refuses the value; which and why is withheld, for it is @Sensitive",
                WithheldException.of(cause));
        error.setStackTrace(refusal.getStackTrace());
        return error;
    }

    private EncodingException(EncodingException same, Place place) {
        super(same.problem(), place, same.getCause());
        setStackTrace(same.getStackTrace());
    }

    @Override
    public EncodingException under(String name) {
        return new EncodingException(this, place().under(name));
    }

    @Override
    public EncodingException under(int index) {
        return new EncodingException(this, place().under(index));
    }

    @Override
    public EncodingException typed(@Nullable String storedType, String javaType) {
        return new EncodingException(this, place().typed(storedType, javaType));
    }

    @Override
    public EncodingException inTable(String table, Map<String, AttributeValue> key) {
        return new EncodingException(this, place().in(table, key));
    }

    @Override
    String verb() {
        return "Cannot store";
    }
}
