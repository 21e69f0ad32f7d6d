package dev.stator.operation;

import dev.stator.error.BatchIncompleteException;
import dev.stator.operation.internal.BatchCarrier;
import dev.stator.operation.internal.BatchLoop;
import dev.stator.operation.internal.BatchThreads;
import dev.stator.session.Backoff;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;

/** A batch write that is executed. */
final class BatchWriteRun {
    private final Session session;
    private final BatchSettings settings;
    private final Execution execution;
    private final WriteFeed feed;
    private final WriteRequests requests;
    private final BatchCount count;

    BatchWriteRun(
            Session session,
            BatchSettings settings,
            BatchSource<BatchWrite> source,
            Execution execution,
            boolean metered) {
        this.session = session;
        this.settings = settings;
        this.execution = execution;
        this.feed = new WriteFeed(source);
        this.requests = new WriteRequests(metered || session.metered(), metered);
        this.count = new BatchCount(session.backoff().timer(), settings.onProgress());
    }

    Response<BatchWriteResult> run() {
        return ended(BatchThreads.await(
                settings.concurrency(),
                threads -> loop(new BatchCarrier.Blocking(execution, session.backoff(), threads))));
    }

    CompletableFuture<Response<BatchWriteResult>> runAsync() {
        return Completions.map(
                loop(new BatchCarrier.Async(execution, session.backoff())).run(), this::ended, error -> {
                    execution.fail(error);
                    return error;
                });
    }

    private BatchLoop<WriteEntry, ?, ?> loop(BatchCarrier carrier) {
        Backoff backoff = session.backoff();
        Backoff.Waits waits = settings.deadline() == null ? backoff.begin() : backoff.begin(settings.deadline());
        return new BatchLoop<>(feed, requests, carrier, execution, waits, settings.concurrency(), this::round);
    }

    private void round(@Nullable BatchWriteItemResponse response, int done, int left) {
        if (response != null) {
            count.add(response.consumedCapacity());
            count.add(response.itemCollectionMetrics());
        }
        count.round(done, left);
    }

    private Response<BatchWriteResult> ended(BatchLoop.End<WriteEntry> end) {
        if (end.cause() instanceof Error error) {
            execution.fail(error);
            throw error;
        }
        List<BatchWrite> notDone = end.complete() ? List.of() : feed.notDone(end.left());
        Optional<BatchIncompleteException> error = Optional.empty();
        if (end.complete()) {
            execution.end();
        } else {
            BatchIncompleteException incomplete =
                    new BatchIncompleteException("Batch write", count.done(), notDone, feed.read(), end.cause());
            if (feed.unreadable() != null) {
                incomplete.addSuppressed(feed.unreadable());
            }
            execution.fail(incomplete);
            error = Optional.of(incomplete);
        }
        BatchWriteResult result = new BatchWriteResult(
                count.done(), feed.superseded(), count.retried(), count.elapsed(), notDone, feed.read(), error);
        return count.response(result, count.done());
    }
}
