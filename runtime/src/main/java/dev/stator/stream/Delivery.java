package dev.stator.stream;

import dev.stator.session.Backoff.Waits;
import dev.stator.session.CheckReturnValue;
import dev.stator.stream.Delivered.Outcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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

    private final ChangeDecoder<T> decoder;
    private final ChangeHandler<T> handler;
    private final ErrorPolicy<T> policy;
    private final BooleanSupplier stopped;

    /** From {@code decoder} to {@code handler}, until the thread is interrupted. */
    public Delivery(ChangeDecoder<T> decoder, ChangeHandler<T> handler, ErrorPolicy<T> policy) {
        this(decoder, handler, policy, Thread::interrupted);
    }

    /**
     * From {@code decoder} to {@code handler}.
     *
     * @param stopped asked whenever something was thrown: whether the engine is being stopped, so that this says
     *     nothing of the record. What was thrown does not tell: a handler throws an {@code InterruptedException} of its
     *     own, and the SDK's clients an exception of their own when they are interrupted
     */
    public Delivery(
            ChangeDecoder<T> decoder, ChangeHandler<T> handler, ErrorPolicy<T> policy, BooleanSupplier stopped) {
        this.decoder = Objects.requireNonNull(decoder, "decoder");
        this.handler = Objects.requireNonNull(handler, "handler");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.stopped = Objects.requireNonNull(stopped, "stopped");
    }

    /**
     * Reads {@code raw} and has it handled, on the calling thread, which also waits between attempts. What no policy
     * decides passes through: see {@link ErrorPolicy}.
     *
     * @throws InterruptedException if the engine is being stopped: the record is not dealt with
     */
    @CheckReturnValue
    public Delivered<T> deliver(Record raw) throws InterruptedException {
        @Nullable Waits waits = null;
        @Nullable Change<T> change = null;
        for (int attempt = 1; ; attempt++) {
            Throwable failure;
            try {
                change = change == null ? decoder.find(raw).orElse(null) : change;
                if (change != null) {
                    handler.onChange(change);
                }
                return new Delivered<>(Outcome.HANDLED, raw, Optional.ofNullable(change), Optional.empty(), attempt);
            } catch (Throwable e) {
                failure = e;
            }
            requireGoingOn(failure);
            DeadLetter<T> letter =
                    new DeadLetter<>(decoder.table(), raw, Optional.ofNullable(change), failure, attempt);
            try {
                waits = waits == null ? policy.backoff().begin() : waits;
                Optional<Duration> wait = attempt > policy.retries() ? Optional.empty() : waits.next();
                if (wait.isEmpty()) {
                    return giveUp(letter);
                }
                policy.backoff().timer().sleep(wait.get());
            } catch (RuntimeException | Error e) {
                return failed("The policy", letter, e);
            }
        }
    }

    private void requireGoingOn(Throwable failure) throws InterruptedException {
        ErrorPolicy.throwIfFatal(failure);
        if (stopped.getAsBoolean()) {
            InterruptedException interrupted = new InterruptedException("Stopped while a change was handled");
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
            case DEAD_LETTER -> bury(letter);
        };
    }

    private Delivered<T> bury(DeadLetter<T> letter) throws InterruptedException {
        try {
            policy.sink().orElseThrow().accept(letter);
        } catch (Throwable e) {
            return failed("The sink of dead letters", letter, e);
        }
        return end(Outcome.DEAD_LETTERED, letter);
    }

    private Delivered<T> failed(String what, DeadLetter<T> letter, Throwable e) throws InterruptedException {
        requireGoingOn(e);
        if (letter.cause() != e) {
            letter.cause().addSuppressed(e);
        }
        LOG.log(Level.ERROR, what + " failed, so the shard stops at: " + letter, e);
        return end(Outcome.STOPPED, letter);
    }

    private static <T> Delivered<T> end(Outcome outcome, DeadLetter<T> letter) {
        return new Delivered<>(outcome, letter.raw(), letter.change(), Optional.of(letter.cause()), letter.attempts());
    }
}
