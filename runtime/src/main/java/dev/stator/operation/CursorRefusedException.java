package dev.stator.operation;

import dev.stator.error.StatorException;
import org.jspecify.annotations.Nullable;

/** A cursor that is damaged, or that another query or scan gave out. */
public final class CursorRefusedException extends StatorException {
    private static final long serialVersionUID = 1L;

    /** A refusal; {@code message} says what the cursor does not fit. */
    public CursorRefusedException(String message) {
        this(message, null);
    }

    /** A refusal; {@code message} says what the cursor does not fit. */
    public CursorRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
