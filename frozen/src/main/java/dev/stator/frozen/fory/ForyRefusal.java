package dev.stator.frozen.fory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fory.exception.InsecureException;
import org.jspecify.annotations.Nullable;

/** Why Fory refused, in terms of {@code @Frozen}. */
final class ForyRefusal {
    private static final Pattern UNREGISTERED = Pattern.compile("(?i)class (\\S+) is not registered");

    private static final Pattern TOO_MANY_FORMS = Pattern.compile("Remote (type|schema version) limit exceeded");

    private ForyRefusal() {}

    static String toWrite(Throwable thrown) {
        Throwable reason = reason(thrown);
        if (reason instanceof StackOverflowError) {
            return "the value contains itself, or is nested too deeply; freeze trees of values";
        }
        String stranger = stranger(reason);
        return stranger == null
                ? "the value cannot be frozen: " + text(reason)
                : "the value contains a " + stranger
                        + ", to which its declared type does not lead; if that is a record or an"
                        + " enum, name it in @Frozen(types = ...), else freeze a value of another class in its place";
    }

    /** Tells nothing of the value; the cause may. */
    static String toRead(Throwable thrown) {
        Throwable reason = reason(thrown);
        String stranger = stranger(reason);
        return stranger == null
                ? "Fory cannot read its bytes: " + reason.getClass().getName()
                : "it holds a " + stranger
                        + ", to which its declared type does not lead; if it was frozen here, keep the class"
                        + " readable by @FrozenRetired, or its name by @FrozenName";
    }

    /** Whether Fory remembers as many old forms as it may, and refused to read another. */
    static boolean isOfTooManyForms(Throwable thrown) {
        return TOO_MANY_FORMS.matcher(text(reason(thrown))).find();
    }

    /** The innermost cause, as Fory wraps what it meets; a class that is not registered says so itself. */
    private static Throwable reason(Throwable thrown) {
        Throwable reason = thrown;
        while (reason.getCause() != null && !(reason instanceof InsecureException)) {
            reason = reason.getCause();
        }
        return reason;
    }

    private static @Nullable String stranger(Throwable reason) {
        Matcher unregistered = UNREGISTERED.matcher(String.valueOf(reason.getMessage()));
        return unregistered.find() ? unregistered.group(1).replaceAll("[,.]$", "") : null;
    }

    private static String text(Throwable reason) {
        return reason.getMessage() == null ? reason.getClass().getName() : reason.getMessage();
    }
}
