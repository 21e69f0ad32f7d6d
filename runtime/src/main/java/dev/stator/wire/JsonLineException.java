package dev.stator.wire;

import dev.stator.error.DecodingException;
import dev.stator.error.StatorException;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file that is not what is read from it: no item in DynamoDB's JSON, or, with a {@link DecodingException}
 * as its cause, an item that its codec cannot read.
 */
public final class JsonLineException extends StatorException {
    private static final long serialVersionUID = 1L;

    private final long line;

    private JsonLineException(long line, String problem, @Nullable Throwable cause) {
        super("Line " + line + ": " + problem, cause);
        this.line = line;
    }

    /** A line that is no item; its text is not shown, as it may be sensitive. */
    static JsonLineException malformed(long line, int column, String expected) {
        return new JsonLineException(
                line,
                "it is not " + expected + " in DynamoDB's JSON, from about column " + column + " on. A line that ends"
                        + " too early was cut where its writer ended: leave it out, and what is behind it stands in"
                        + " no file yet",
                null);
    }

    /** A line that has more bytes than one of DynamoDB's can. */
    static JsonLineException tooLong(long line, int most) {
        return new JsonLineException(
                line,
                "it has more than " + most + " bytes, which no item has. Each item has to stand on a line of its own",
                null);
    }

    /** A line whose item cannot be read. */
    static JsonLineException unreadable(long line, DecodingException cause) {
        return new JsonLineException(line, told(cause), cause);
    }

    /** The number of the line, from 1. */
    public long line() {
        return line;
    }
}
