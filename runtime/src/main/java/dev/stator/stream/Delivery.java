package dev.stator.stream;

import dev.stator.session.Backoff;
import dev.stator.session.CheckReturnValue;
import dev.stator.stream.Delivered.Outcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Reads records and gives them to a handler under an error policy: what every engine does with each record. Safe for
 * use by several threads if the handler is.
 *
 * @param <T> the entity
 */
public final class Delivery<T> {
    private static final Logger LOG = System.getLogger(Delivery.class.getName());

    private final ChangeStream<T> changes;
    private final ChangeHandler<T> handler;
    private final ErrorPolicy<T> policy;

    /** From {@code changes} to {@code handler}. */
    public Delivery(ChangeStream<T> changes, ChangeHandler<T> handler, ErrorPolicy<T> policy) {
        this.changes = Objects.requireNonNull(changes, "changes");
        this.handler = Objects.requireNonNull(handler, "handler");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * Reads {@code raw} and has it handled, on the calling thread, which also waits between attempts. An {@link Error}
     * passes through: like {@link Outcome#STOPPED}, it leaves the record undone.
     *
     * @throws InterruptedException if the thread was interrupted: the record is not dealt with
     */
    @CheckReturnValue
    public Delivered<T> deliver(Record raw) throws InterruptedException {
        Backoff.Waits waits = policy.backoff().begin();
        @Nullable Change<T> change = null;
        for (int attempt = 1; ; attempt++) {
            Exception failure;
            try {
                change = change == null ? changes.decode(raw) : change;
                handler.onChange(change);
                return new Delivered<>(Outcome.HANDLED, raw, Optional.of(change), Optional.empty(), attempt);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                failure = e;
            }
            requireNotInterrupted(failure);
            Optional<Duration> wait = attempt > policy.retries() ? Optional.empty() : waits.next();
            if (wait.isEmpty()) {
                return giveUp(new DeadLetter<>(changes.table(), raw, Optional.ofNullable(change), failure, attempt));
            }
            policy.backoff().timer().sleep(wait.get());
        }
    }

    /** The SDK's clients throw an exception of their own when interrupted: that says nothing of the record. */
    private static void requireNotInterrupted(Exception failure) throws InterruptedException {
        if (Thread.interrupted()) {
            InterruptedException interrupted = new InterruptedException("Interrupted while a change was handled");
            interrupted.initCause(failure);
            throw interrupted;
        }
    }

    private Delivered<T> giveUp(DeadLetter<T> letter) throws InterruptedException {
        return switch (policy.last()) {
            case STOP -> end(Outcome.STOPPED, letter);
            case SKIP -> {
                LOG.log(Level.WARNING, "Skipped, as its error policy says: " + letter);
                yield end(Outcome.SKIPPED, letter);
            }
            case DEAD_LETTER -> end(bury(letter), letter);
        };
    }

    private Outcome bury(DeadLetter<T> letter) throws InterruptedException {
        try {
            policy.sink().orElseThrow().accept(letter);
            return Outcome.DEAD_LETTERED;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            requireNotInterrupted(e);
            if (letter.cause() != e) {
                letter.cause().addSuppressed(e);
            }
            LOG.log(Level.ERROR, "The sink of dead letters failed, so the shard stops at: " + letter, e);
            return Outcome.STOPPED;
        }
    }

    private static <T> Delivered<T> end(Outcome outcome, DeadLetter<T> letter) {
        return new Delivered<>(outcome, letter.raw(), letter.change(), Optional.of(letter.cause()), letter.attempts());
    }
}
