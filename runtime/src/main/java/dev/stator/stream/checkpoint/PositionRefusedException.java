package dev.stator.stream.checkpoint;

import dev.stator.error.StatorException;
import org.jspecify.annotations.Nullable;

/** A position in a stream, or a file of such positions, that is damaged or belongs to another stream or consumer. */
public final class PositionRefusedException extends StatorException {
    private static final long serialVersionUID = 1L;

    /** A refusal; {@code message} says what the position does not fit. */
    public PositionRefusedException(String message) {
        this(message, null);
    }

    /** A refusal; {@code message} says what the position does not fit. */
    public PositionRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
