package dev.stator.error;

import org.jspecify.annotations.Nullable;

/**
 * Stands where the cause of an error would, had its message not been made of a value that must not be shown. It has the
 * type and the stack trace of that cause.
 */
public final class WithheldException extends StatorException {
    private static final long serialVersionUID = 1L;

    /** Causes may lead in a circle. */
    private static final int LONGEST_CHAIN = 20;

    private final String type;

    private WithheldException(Throwable original, @Nullable WithheldException cause) {
        super(original.getClass().getName() + ", whose message is withheld, as a component is @Sensitive", cause);
        this.type = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    /** In place of {@code original} and of its causes. */
    static @Nullable WithheldException of(@Nullable Throwable original) {
        return of(original, LONGEST_CHAIN);
    }

    private static @Nullable WithheldException of(@Nullable Throwable original, int longest) {
        return original == null || longest == 0
                ? null
                : new WithheldException(original, of(original.getCause(), longest - 1));
    }

    /** The class of the exception in whose place this one is. */
    public String originalType() {
        return type;
    }
}
