package dev.stator.it.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.PageEvent;
import dev.stator.observe.RetryEvent;
import dev.stator.observe.Run;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every text that Stator makes in a test: results, errors with their causes, what observers could log. */
final class Said implements Observer {
    /** How every secret of the tests begins; as a number also in the forms that Java gives it, and in Base64. */
    private static final Pattern SECRET = Pattern.compile("SECRET|98765|9\\.8765|U0VDUkVU");

    private final List<String> texts = new ArrayList<>();

    void say(@Nullable Object result) {
        texts.add(String.valueOf(result));
    }

    void say(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace, true)); // with causes and what was suppressed
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            texts.add(cause + " " + cause.getMessage() + " " + cause.getLocalizedMessage());
        }
        texts.add(trace.toString());
    }

    /** Runs {@code task}, which must fail with {@code type}. */
    <X extends Throwable> X refused(Class<X> type, Supplier<?> task) {
        try {
            say(task.get());
        } catch (Throwable e) {
            say(e);
            assertThat(e).isInstanceOf(type);
            return type.cast(e);
        }
        throw new AssertionError("nothing was refused");
    }

    void mustKeepSecrets() {
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContainPattern(SECRET));
        texts.clear();
    }

    static boolean tells(String text) {
        return SECRET.matcher(text).find();
    }

    @Override
    public boolean wantsCapacity() {
        return true;
    }

    @Override
    public synchronized void onBegin(Run run) {
        say(run);
    }

    @Override
    public synchronized void onPage(PageEvent event) {
        say(event);
    }

    @Override
    public synchronized void onRetry(RetryEvent event) {
        say(event);
    }

    @Override
    public synchronized void onEnd(EndEvent event) {
        say(event);
        if (event.error() != null) {
            say(event.error());
        }
    }
}
