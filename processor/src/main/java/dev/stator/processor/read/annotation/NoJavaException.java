package dev.stator.processor.read.annotation;

/** The root meets what is no Java: the compiler refuses it and says why, and nothing can be read of it. */
public final class NoJavaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoJavaException(String message) {
        super(message);
    }
}
