package dev.stator.run.batch;

import dev.stator.observe.OperationKind;
import dev.stator.operation.Attemptable;
import dev.stator.operation.BatchSettings;
import dev.stator.operation.BatchWrite;
import dev.stator.operation.BatchWriteIncompleteException;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.BatchWriteResult;
import dev.stator.operation.Response;
import dev.stator.run.flow.BatchLoop;
import dev.stator.run.flow.BatchSending;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.WritePace;
import dev.stator.run.item.OneRequest;
import dev.stator.run.item.SenderCheck;
import dev.stator.session.Backoff;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.Timer;
import dev.stator.session.internal.Completions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/** BatchWriteItem. */
public final class BatchWriteAnswer extends OneRequest<BatchWriteResult>
        implements Attemptable<BatchWriteResult, BatchWriteResult> {
    private final BatchWriteOperation operation;

    /** As {@code operation} says. */
    public BatchWriteAnswer(Session session, BatchWriteOperation operation) {
        super(session);
        this.operation = operation;
    }

    @Override
    protected Execution begin() {
        return session().begin(OperationKind.BATCH_WRITE, operation::tables);
    }

    @Override
    protected CompletableFuture<Response<BatchWriteResult>> send(Carrier carrier, boolean metered) {
        return Completions.map(new Run(carrier, metered).run(), response -> {
            response.value().orElseThrow();
            return response;
        });
    }

    @Override
    public BatchWriteResult attempt() {
        return wait(this::attempt);
    }

    @Override
    public CompletableFuture<BatchWriteResult> attemptAsync() {
        return begun(this::attempt);
    }

    private CompletableFuture<BatchWriteResult> attempt(Carrier carrier) {
        return Completions.map(new Run(carrier, false).run(), Response::value);
    }

    @Override
    public BatchWriteItemRequest toRequest() {
        WriteReport<BatchWrite> report =
                new WriteReport<>(operation.sourced(), session().backoff().timer());
        return session()
                .configured(new WriteRequests(session().metered(), false, report)
                        .request(feed(report).take())
                        .whole());
    }

    private WriteFeed feed(WriteReport<BatchWrite> report) {
        return new WriteFeed(
                new SenderCheck(session()),
                operation.source(),
                report,
                operation.sourced().start(),
                operation.settings().concurrency());
    }

    /** One execution. */
    private final class Run {
        private final Carrier carrier;
        private final WriteReport<BatchWrite> report;
        private final WriteFeed feed;
        private final WriteRequests requests;
        private final WritePace pace;
        private final BatchCount count;

        Run(Carrier carrier, boolean metered) {
            Timer timer = session().backoff().timer();
            this.carrier = carrier;
            this.report = new WriteReport<>(operation.sourced(), timer);
            this.feed = feed(report);
            this.pace = new WritePace(operation.sourced().unitsPerSecond(), timer);
            this.requests = new WriteRequests(metered || session().metered() || pace.isKept(), metered, report);
            this.count = new BatchCount(timer, operation.settings().onProgress(), report);
        }

        CompletableFuture<Response<BatchWriteResult>> run() {
            BatchSettings settings = operation.settings();
            Backoff backoff = session().backoff();
            Backoff.Waits waits = backoff.begin(settings.deadline());
            return Completions.map(
                    carrier.batch(
                            settings.concurrency(),
                            over -> new BatchLoop<>(
                                    feed,
                                    BatchSending.of(requests, over, waits, count, pace),
                                    waits,
                                    settings.concurrency())),
                    this::ended);
        }

        private Response<BatchWriteResult> ended(BatchLoop.End<WriteEntry> end) {
            if (end.cause() instanceof Error error) {
                carrier.execution().fail(error);
                throw error;
            }
            List<BatchWrite> notDone = end.complete() ? List.of() : feed.notDone(end.left());
            Optional<BatchWriteIncompleteException> error = Optional.empty();
            if (end.complete()) {
                report.flush();
                carrier.execution().end();
            } else {
                BatchWriteIncompleteException incomplete = new BatchWriteIncompleteException(
                        count.done(),
                        notDone,
                        feed.read(),
                        end.unprocessed(),
                        end.cause(),
                        report.offsets().low());
                if (feed.unreadable() != null) {
                    incomplete.addSuppressed(feed.unreadable());
                }
                report.flush(incomplete);
                carrier.execution().fail(incomplete);
                error = Optional.of(incomplete);
            }
            BatchWriteResult result = new BatchWriteResult(
                    count.done(),
                    report.refused(),
                    feed.superseded(),
                    count.retried(),
                    count.elapsed(),
                    notDone,
                    feed.read(),
                    report.offsets().low(),
                    error);
            return count.response(result, count.done());
        }
    }
}
