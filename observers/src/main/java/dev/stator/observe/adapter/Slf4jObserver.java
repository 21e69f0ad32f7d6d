package dev.stator.observe.adapter;

import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationRun;
import dev.stator.observe.PageEvent;
import dev.stator.observe.RetryEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes operations to SLF4J: one line for each when it is over, and more when asked for.
 *
 * <pre>{@code
 * query posts/by-title: 25 items of 40 scanned, 2 requests, 3.5 units (posts/by-title), 12.3 ms
 * put posts: condition failed, 1 request, 1 unit (posts), 2.1 ms
 * batch-write posts,users: failed with ThrottledException [ThrottlingException, request 4KBNVRGI], ...
 * }</pre>
 *
 * <p>Lines name operations, tables, indexes and classes of errors; never an item, a key or a value, and so no error's
 * message either: the caller has it. Immutable: each method gives a changed copy.
 */
public final class Slf4jObserver implements Observer {
    /** What there is to write. */
    public enum Event {
        /** A run begins; TRACE unless said otherwise. */
        BEGIN,
        /** A request was answered; TRACE unless said otherwise. */
        PAGE,
        /** Something is sent again; INFO unless said otherwise. */
        RETRY,
        /** A run did what was asked, or its caller wanted no more; DEBUG unless said otherwise. */
        END,
        /** A condition did not hold; DEBUG unless said otherwise. */
        CONDITION_FAILED,
        /** A run failed; WARN unless said otherwise. */
        FAILED
    }

    private final Logger logger;
    private final Map<Event, Level> levels;
    private final boolean capacity;

    private Slf4jObserver(Logger logger, Map<Event, Level> levels, boolean capacity) {
        this.logger = logger;
        this.levels = levels;
        this.capacity = capacity;
    }

    /** Writes to logger {@code dev.stator.operations}, with consumed capacity. */
    public static Slf4jObserver create() {
        return create(LoggerFactory.getLogger("dev.stator.operations"));
    }

    /** Writes to {@code logger}, with consumed capacity. */
    public static Slf4jObserver create(Logger logger) {
        Map<Event, Level> levels = new EnumMap<>(Event.class);
        levels.put(Event.BEGIN, Level.TRACE);
        levels.put(Event.PAGE, Level.TRACE);
        levels.put(Event.RETRY, Level.INFO);
        levels.put(Event.END, Level.DEBUG);
        levels.put(Event.CONDITION_FAILED, Level.DEBUG);
        levels.put(Event.FAILED, Level.WARN);
        return new Slf4jObserver(Objects.requireNonNull(logger, "logger"), levels, true);
    }

    /** Writes {@code event} at another level. */
    public Slf4jObserver level(Event event, Level level) {
        Objects.requireNonNull(level, "level");
        return changed(other -> other.put(Objects.requireNonNull(event, "event"), level));
    }

    /** Writes nothing of {@code event}. */
    public Slf4jObserver silent(Event event) {
        return changed(other -> other.remove(Objects.requireNonNull(event, "event")));
    }

    private Slf4jObserver changed(Consumer<Map<Event, Level>> change) {
        Map<Event, Level> other = new EnumMap<>(levels);
        change.accept(other);
        return new Slf4jObserver(logger, other, capacity);
    }

    /** Asks DynamoDB for no capacity; lines show it where {@code response()} asked. */
    public Slf4jObserver withoutCapacity() {
        return new Slf4jObserver(logger, levels, false);
    }

    @Override
    public boolean wantsCapacity() {
        return capacity;
    }

    @Override
    public void onBegin(OperationRun run) {
        write(Event.BEGIN, () -> EventText.of(run));
    }

    @Override
    public void onPage(PageEvent event) {
        write(Event.PAGE, () -> EventText.of(event));
    }

    @Override
    public void onRetry(RetryEvent event) {
        write(Event.RETRY, () -> EventText.of(event));
    }

    @Override
    public void onEnd(EndEvent event) {
        Event kind = switch (event.outcome()) {
            case SUCCEEDED, STOPPED -> Event.END;
            case CONDITION_FAILED -> Event.CONDITION_FAILED;
            case FAILED -> Event.FAILED;
        };
        write(kind, () -> EventText.of(event));
    }

    private void write(Event event, Supplier<String> text) {
        @Nullable Level level = levels.get(event);
        if (level == null) {
            return;
        }
        switch (level) {
            case ERROR -> {
                if (logger.isErrorEnabled()) {
                    logger.error(text.get());
                }
            }
            case WARN -> {
                if (logger.isWarnEnabled()) {
                    logger.warn(text.get());
                }
            }
            case INFO -> {
                if (logger.isInfoEnabled()) {
                    logger.info(text.get());
                }
            }
            case DEBUG -> {
                if (logger.isDebugEnabled()) {
                    logger.debug(text.get());
                }
            }
            case TRACE -> {
                if (logger.isTraceEnabled()) {
                    logger.trace(text.get());
                }
            }
        }
    }
}
