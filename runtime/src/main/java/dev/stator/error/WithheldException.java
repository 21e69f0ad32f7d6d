package dev.stator.error;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands where the cause of an error would, had its message not been made of a value that must not be shown, or is too
 * long to be. It has the type and the stack trace of that cause.
 */
public final class WithheldException extends StatorException {
    private static final long serialVersionUID = 1L;

    /** Causes may lead in a circle. */
    static final int LONGEST_CHAIN = 20;

    private final String type;

    private WithheldException(Throwable original, String text, @Nullable WithheldException cause) {
        super(original.getClass().getName() + text, cause);
        this.type = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    /** In place of {@code original} and of its causes, which are for nobody to see. */
    static @Nullable WithheldException of(@Nullable Throwable original) {
        return of(original, each -> ", whose message is withheld, as a component is @Sensitive", LONGEST_CHAIN);
    }

    /** In place of {@code original} and of its causes, with what is short enough of their messages. */
    static @Nullable WithheldException tooLong(@Nullable Throwable original) {
        return of(original, each -> ": " + Excerpt.of(each.getMessage()), LONGEST_CHAIN);
    }

    private static @Nullable WithheldException of(
            @Nullable Throwable original, Function<Throwable, String> text, int longest) {
        return original == null || longest == 0
                ? null
                : new WithheldException(original, text.apply(original), of(original.getCause(), text, longest - 1));
    }

    /** The class of the exception in whose place this one is. */
    public String originalType() {
        return type;
    }
}
