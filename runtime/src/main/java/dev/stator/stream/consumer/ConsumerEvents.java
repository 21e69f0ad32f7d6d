package dev.stator.stream.consumer;

import dev.stator.stream.ErrorPolicy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells listeners; what they throw reaches no thread of the consumer, unless it threatens the virtual machine. */
final class ConsumerEvents {
    private static final Logger LOG = System.getLogger(StreamConsumer.class.getName());

    private final String consumer;
    private final List<ConsumerListener> listeners;

    ConsumerEvents(String consumer, List<ConsumerListener> listeners) {
        this.consumer = consumer;
        this.listeners = listeners;
    }

    void tell(Consumer<ConsumerListener> event) {
        for (ConsumerListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (Throwable e) {
                ErrorPolicy.throwIfFatal(e);
                LOG.log(Level.WARNING, "Listener " + listener.getClass().getName() + " of " + this + " failed", e);
            }
        }
    }

    /** A call failed for a reason that may pass, and is repeated. */
    void retry(Level level, String operation, @Nullable String shardId, Duration pause, Throwable cause) {
        LOG.log(
                level,
                () -> this + ": " + operation + (shardId == null ? "" : " of " + shardId) + " is repeated after "
                        + pause + ": " + cause);
        tell(listener -> listener.onRetry(operation, shardId, pause, cause));
    }

    void warn(String what) {
        LOG.log(Level.WARNING, this + ": " + what);
    }

    void warn(String what, Throwable cause) {
        LOG.log(Level.WARNING, this + ": " + what, cause);
    }

    void error(String what, Throwable cause) {
        LOG.log(Level.ERROR, this + ": " + what, cause);
    }

    @Override
    public String toString() {
        return "consumer \"" + consumer + "\"";
    }
}
