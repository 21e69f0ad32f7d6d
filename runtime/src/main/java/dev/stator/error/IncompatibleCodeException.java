package dev.stator.error;

/** Generated code that was written for another version of Stator's runtime. */
public final class IncompatibleCodeException extends StatorException {
    private static final long serialVersionUID = 1L;

    /** A refusal; {@code message} says what to recompile or to update. */
    public IncompatibleCodeException(String message) {
        super(message, null);
    }
}
