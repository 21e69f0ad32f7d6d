package dev.stator.run.batch;

import dev.stator.error.ThrottledException;
import dev.stator.expression.Path;
import dev.stator.operation.BatchGetIncompleteException;
import dev.stator.operation.BatchSettings;
import dev.stator.operation.GetOperation;
import dev.stator.run.flow.BatchLoop;
import dev.stator.run.flow.BatchSending;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.WritePace;
import dev.stator.run.item.ItemAnswer;
import dev.stator.session.Backoff;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A batch get that is executed: all of its keys at once, or as many as its reader is ready for. */
final class ReadRun {
    private final BatchSettings settings;
    private final Carrier carrier;
    private final ReadRequests requests;
    private final Function<GetOperation<?, ?>, ItemAnswer<?>> answers;
    private final BatchCount count;
    private final Backoff.Waits waits;
    private final WritePace pace;

    /** @param answers how an operation reads its item */
    ReadRun(
            Session session,
            BatchSettings settings,
            List<Path> projection,
            Function<GetOperation<?, ?>, ItemAnswer<?>> answers,
            Carrier carrier,
            boolean metered) {
        this.settings = settings;
        this.answers = answers;
        this.carrier = carrier;
        this.requests = new ReadRequests(metered || session.metered(), projection);
        Backoff backoff = session.backoff();
        this.count = new BatchCount(backoff.timer(), settings.onProgress(), null);
        this.waits = backoff.begin(settings.deadline());
        this.pace = new WritePace(null, backoff.timer());
    }

    Carrier carrier() {
        return carrier;
    }

    BatchCount count() {
        return count;
    }

    /**
     * What was read, and what was not.
     *
     * @param asks all that was asked for
     * @param error why some of it was not read; null if all was
     */
    record End(List<ReadFeed.Ask> asks, @Nullable BatchGetIncompleteException error) {
        List<ReadFeed.Ask> complete() {
            if (error != null) {
                throw error;
            }
            return asks;
        }

        /** Whether it is not known what to answer to {@code ask}. */
        boolean lacks(ReadFeed.Ask ask) {
            return error != null && !ask.entry().isRead();
        }
    }

    /** Reads on until {@code window} different keys are asked for, or the source has no more. */
    CompletableFuture<End> read(Iterator<? extends GetOperation<?, ?>> source, int window) {
        ReadFeed feed = new ReadFeed(source, answers, window);
        return Completions.map(
                carrier.batch(
                        settings.concurrency(),
                        over -> new BatchLoop<>(
                                feed,
                                BatchSending.of(requests, over, waits, count, pace),
                                waits,
                                settings.concurrency())),
                end -> ended(feed, end));
    }

    private End ended(ReadFeed feed, BatchLoop.End<ReadEntry> end) {
        if (end.complete()) {
            return new End(feed.asks(), null);
        }
        Throwable cause = end.cause();
        if (cause != null && !(cause instanceof ThrottledException)) {
            throw Completions.unchecked(cause);
        }
        Set<GetOperation<?, ?>> notDone = new LinkedHashSet<>();
        for (ReadFeed.Ask ask : feed.asks()) {
            if (!ask.entry().isRead()) {
                notDone.add(ask.entry().operation());
            }
        }
        BatchGetIncompleteException error = new BatchGetIncompleteException(
                count.done(), List.copyOf(notDone), feed.read(), end.unprocessed(), cause);
        carrier.execution().fail(error);
        return new End(feed.asks(), error);
    }
}
