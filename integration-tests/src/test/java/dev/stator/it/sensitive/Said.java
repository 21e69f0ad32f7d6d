package dev.stator.it.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationRun;
import dev.stator.observe.PageEvent;
import dev.stator.observe.RetryEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Every text that Stator makes in a test: results, errors with their causes, what observers could log. */
final class Said implements Observer {
    /** How every secret of the tests begins; as a number also in the forms that Java gives it, and in Base64. */
    private static final Pattern SECRET = Pattern.compile("SECRET|98765|9\\.8765|U0VDUkVU");

    private final List<String> texts = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    synchronized void say(@Nullable Object result) {
        texts.add(String.valueOf(result));
    }

    /** A logger with every level enabled; what it is given is said. */
    Logger logger() {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(),
                new Class<?>[] {Logger.class},
                (proxy, method, args) -> method.getReturnType() == boolean.class ? true : log(args));
    }

    private synchronized @Nullable Void log(Object... args) {
        for (Object arg : args) {
            if (arg instanceof Throwable error) {
                say(error);
            } else {
                say(arg);
                lines.add(arg.toString());
            }
        }
        return null;
    }

    /** The lines of the logger in this test. */
    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized void say(Throwable error) {
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

    synchronized void mustKeepSecrets() {
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContainPattern(SECRET));
        texts.clear();
        lines.clear();
    }

    static boolean tells(String text) {
        return SECRET.matcher(text).find();
    }

    @Override
    public boolean wantsCapacity() {
        return true;
    }

    @Override
    public synchronized void onBegin(OperationRun run) {
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
