package dev.stator.run.flow;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One chunk of a batch on its way. */
public interface Sending<X> {
    /** Sends it until it is done, or will not be. The future never fails. */
    CompletableFuture<Settled<X>> begin();

    /** Ends it soon. */
    void cancel();

    /**
     * How it ended.
     *
     * @param left what was not done, or is not known to be
     * @param cause why; null with {@code left} if time was up
     * @param unprocessed whether DynamoDB was asked and left it undone
     */
    record Settled<X>(List<X> left, @Nullable Throwable cause, boolean unprocessed) {}
}
