package dev.stator.stream;

import dev.stator.session.Backoff;
import dev.stator.session.CheckReturnValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens with a record that cannot be read, or whose handler throws: it is tried again, and if that does not
 * help, its shard stops, or the record is skipped, or it is put elsewhere.
 *
 * <p>It decides whatever is thrown, an {@link AssertionError}, a {@link StackOverflowError} and an
 * {@link InterruptedException} of the handler's own too. Two kinds pass it, and leave the record undone: what threatens
 * the virtual machine, {@link VirtualMachineError} but for {@code StackOverflowError}, and {@link ThreadDeath}.
 *
 * <pre>{@code
 * ErrorPolicy.retry(5).thenStop()                                     // the default
 * ErrorPolicy.retry(3, backoff).thenDeadLetter(letter -> queue.send(letter.raw()))
 * ErrorPolicy.retry(0).thenSkip()
 * }</pre>
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ErrorPolicy<T> {
    /** What is done when trying again did not help. */
    enum Last {
        STOP,
        SKIP,
        DEAD_LETTER
    }

    private final Retry retry;
    private final Last last;
    private final @Nullable DeadLetterSink<T> sink;

    private ErrorPolicy(Retry retry, Last last, @Nullable DeadLetterSink<T> sink) {
        this.retry = retry;
        this.last = last;
        this.sink = sink;
    }

    /** Tries up to {@code times} times more, with the waits of {@link Backoff#standard()}. */
    public static Retry retry(int times) {
        return retry(times, Backoff.standard());
    }

    /**
     * Tries up to {@code times} times more.
     *
     * @param times zero: not again
     * @param backoff the waits between; its patience ends them, even if {@code times} are not reached
     */
    public static Retry retry(int times, Backoff backoff) {
        if (times < 0) {
            throw new IllegalArgumentException("retry(" + times + "): it must not be negative; 0 tries no second time");
        }
        return new Retry(times, Objects.requireNonNull(backoff, "backoff"));
    }

    /** Five more attempts, then the shard stops. */
    public static <T> ErrorPolicy<T> standard() {
        return retry(5).thenStop();
    }

    /**
     * Throws {@code thrown} again if it threatens the virtual machine or ends the thread, so that no policy decides;
     * for engines.
     */
    public static void throwIfFatal(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
        // By its name: a later Java is to be without the class.
        if (thrown instanceof Error fatal && thrown.getClass().getName().equals("java.lang.ThreadDeath")) {
            throw fatal;
        }
    }

    /** How often to try again. */
    int retries() {
        return retry.times;
    }

    /** The waits between attempts. */
    Backoff backoff() {
        return retry.backoff;
    }

    /** What is done in the end. */
    Last last() {
        return last;
    }

    /** Where dead letters go; there if {@link #last()} is {@link Last#DEAD_LETTER}. */
    Optional<DeadLetterSink<T>> sink() {
        return Optional.ofNullable(sink);
    }

    /** How often to try again; then what. */
    @CheckReturnValue
    public static final class Retry {
        private final int times;
        private final Backoff backoff;

        private Retry(int times, Backoff backoff) {
            this.times = times;
            this.backoff = backoff;
        }

        /**
         * Then the shard is read no further: nothing is lost, if the cause is removed before the stream trims the
         * record.
         */
        public <T> ErrorPolicy<T> thenStop() {
            return new ErrorPolicy<>(this, Last.STOP, null);
        }

        /** Then the record is passed over, which is logged as a warning. */
        public <T> ErrorPolicy<T> thenSkip() {
            return new ErrorPolicy<>(this, Last.SKIP, null);
        }

        /** Then the record is given to {@code sink}, and passed over once that has taken it. */
        public <T> ErrorPolicy<T> thenDeadLetter(DeadLetterSink<T> sink) {
            return new ErrorPolicy<>(this, Last.DEAD_LETTER, Objects.requireNonNull(sink, "sink"));
        }
    }
}
