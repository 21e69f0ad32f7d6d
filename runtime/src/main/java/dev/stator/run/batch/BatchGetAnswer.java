package dev.stator.run.batch;

import dev.stator.observe.OperationKind;
import dev.stator.operation.Attemptable;
import dev.stator.operation.BatchGetOperation;
import dev.stator.operation.BatchGetResult;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Response;
import dev.stator.run.flow.Carrier;
import dev.stator.run.item.ItemAnswer;
import dev.stator.run.item.OneRequest;
import dev.stator.run.item.SenderCheck;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/** BatchGetItem of any tables. */
public final class BatchGetAnswer extends OneRequest<BatchGetResult>
        implements Attemptable<BatchGetResult, BatchGetResult> {
    private final BatchGetOperation operation;

    /** As {@code operation} says. */
    public BatchGetAnswer(Session session, BatchGetOperation operation) {
        super(session);
        this.operation = operation;
    }

    @Override
    protected Execution begin() {
        return session().begin(OperationKind.BATCH_GET, operation::tables);
    }

    @Override
    protected CompletableFuture<Response<BatchGetResult>> send(Carrier carrier, boolean metered) {
        ReadRun run = reading(carrier, metered);
        return Completions.map(read(run), end -> {
            end.complete();
            BatchGetResult result = result(end);
            return run.count()
                    .response(
                            result,
                            result.list().stream().filter(Optional::isPresent).count());
        });
    }

    @Override
    public BatchGetResult attempt() {
        return wait(this::attempt);
    }

    @Override
    public CompletableFuture<BatchGetResult> attemptAsync() {
        return begun(this::attempt);
    }

    private CompletableFuture<BatchGetResult> attempt(Carrier carrier) {
        return Completions.map(read(reading(carrier, false)), BatchGetAnswer::result);
    }

    private static BatchGetResult result(ReadRun.End end) {
        BatchGetResult.Collector collector = new BatchGetResult.Collector();
        for (ReadFeed.Ask ask : end.asks()) {
            if (end.lacks(ask)) {
                collector.lack(ask.operation());
            } else {
                answer(collector, ask.operation(), ask.reading());
            }
        }
        return collector.result(end.error());
    }

    @SuppressWarnings("unchecked") // read as the operation says
    private static <R> void answer(
            BatchGetResult.Collector collector, GetOperation<?, R> operation, Reading<?> reading) {
        collector.answer(operation, ((Reading<R>) reading).get());
    }

    private ItemAnswer<?> answer(GetOperation<?, ?> operation) {
        new SenderCheck(session()).check(operation);
        return ItemAnswer.of(operation).ofWholeItem();
    }

    @Override
    public BatchGetItemRequest toRequest() {
        return session()
                .configured(new ReadRequests(session().metered(), List.of())
                        .request(feed().take())
                        .whole());
    }

    private ReadFeed feed() {
        return new ReadFeed(operation.source().elements().get(), this::answer, Integer.MAX_VALUE);
    }

    private CompletableFuture<ReadRun.End> read(ReadRun run) {
        return run.read(operation.source().elements().get(), Integer.MAX_VALUE);
    }

    private ReadRun reading(Carrier carrier, boolean metered) {
        return new ReadRun(session(), operation.settings(), List.of(), this::answer, carrier, metered);
    }
}
