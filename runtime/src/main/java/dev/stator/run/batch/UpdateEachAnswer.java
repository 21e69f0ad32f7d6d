package dev.stator.run.batch;

import dev.stator.observe.OperationKind;
import dev.stator.operation.Attemptable;
import dev.stator.operation.Response;
import dev.stator.operation.UpdateEachIncompleteException;
import dev.stator.operation.UpdateEachOperation;
import dev.stator.operation.UpdateEachResult;
import dev.stator.operation.WriteOperation;
import dev.stator.run.flow.BatchEvents;
import dev.stator.run.flow.BatchLoop;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.WritePace;
import dev.stator.run.item.OneRequest;
import dev.stator.run.item.SenderCheck;
import dev.stator.run.item.WriteAnswer;
import dev.stator.session.Backoff;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.Timer;
import dev.stator.session.internal.Completions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** A PutItem, UpdateItem or DeleteItem for each element of a source. */
public final class UpdateEachAnswer<S> extends OneRequest<UpdateEachResult>
        implements Attemptable<UpdateEachResult, UpdateEachResult> {
    private final UpdateEachOperation<S> operation;

    /** As {@code operation} says. */
    public UpdateEachAnswer(Session session, UpdateEachOperation<S> operation) {
        super(session);
        this.operation = operation;
    }

    @Override
    protected Execution begin() {
        String table = operation.source().table();
        return session().begin(OperationKind.UPDATE_EACH, () -> table == null ? List.of() : List.of(table));
    }

    @Override
    protected CompletableFuture<Response<UpdateEachResult>> send(Carrier carrier, boolean metered) {
        return Completions.map(new Run(carrier, metered).run(), response -> {
            response.value().orElseThrow();
            return response;
        });
    }

    @Override
    public UpdateEachResult attempt() {
        return wait(this::attempt);
    }

    @Override
    public CompletableFuture<UpdateEachResult> attemptAsync() {
        return begun(this::attempt);
    }

    private CompletableFuture<UpdateEachResult> attempt(Carrier carrier) {
        return Completions.map(new Run(carrier, false).run(), Response::value);
    }

    @Override
    public DynamoDbRequest toRequest() {
        Timer timer = session().backoff().timer();
        return new UpdateFeed<>(operation, new SenderCheck(session()), new WriteReport<>(operation.sourced(), timer))
                .take().stream()
                        .map(entry -> request(entry.operation()))
                        .findFirst()
                        .orElseThrow();
    }

    private <T, R extends @Nullable Object> DynamoDbRequest request(WriteOperation<T, R> write) {
        return new WriteAnswer<>(session(), write.write(), write.returning()).toRequest();
    }

    /** One execution. */
    private final class Run {
        private final Carrier carrier;
        private final boolean metered;
        private final WriteReport<S> report;
        private final UpdateFeed<S> feed;
        private final WritePace pace;
        private final BatchCount count;

        Run(Carrier carrier, boolean metered) {
            Timer timer = session().backoff().timer();
            this.carrier = carrier;
            this.metered = metered;
            this.report = new WriteReport<>(operation.sourced(), timer);
            this.feed = new UpdateFeed<>(operation, new SenderCheck(session()), report);
            this.pace = new WritePace(operation.sourced().unitsPerSecond(), timer);
            this.count = new BatchCount(timer, operation.settings().onProgress(), report);
        }

        CompletableFuture<Response<UpdateEachResult>> run() {
            int concurrency = operation.settings().concurrency();
            Backoff.Waits waits = session().backoff().begin(operation.settings().deadline());
            BatchEvents rounds = BatchEvents.inTurn(count);
            return Completions.map(
                    carrier.batch(concurrency, over -> {
                        UpdateSending.Run<S> shared =
                                new UpdateSending.Run<>(session(), over, rounds, pace, report, metered);
                        return new BatchLoop<>(
                                feed,
                                chunk -> new UpdateSending<>(shared, waits.another(), chunk.get(0)),
                                waits,
                                concurrency);
                    }),
                    this::ended);
        }

        private Response<UpdateEachResult> ended(BatchLoop.End<UpdateEntry<S>> end) {
            if (end.cause() instanceof Error error) {
                carrier.execution().fail(error);
                throw error;
            }
            Optional<UpdateEachIncompleteException> error =
                    end.complete() ? Optional.empty() : Optional.of(incomplete(end));
            if (error.isPresent()) {
                carrier.execution().fail(error.get());
            } else {
                report.flush();
                carrier.execution().end();
            }
            UpdateEachResult result = new UpdateEachResult(
                    count.done(),
                    report.refused(),
                    count.retried(),
                    count.elapsed(),
                    feed.read(),
                    report.offsets().low(),
                    error);
            return count.response(result, count.done());
        }

        private UpdateEachIncompleteException incomplete(BatchLoop.End<UpdateEntry<S>> end) {
            UpdateEachIncompleteException error = new UpdateEachIncompleteException(
                    count.done(),
                    report.offsets().open(),
                    feed.read(),
                    end.unprocessed(),
                    end.cause(),
                    report.offsets().low());
            report.flush(error);
            return error;
        }
    }
}
