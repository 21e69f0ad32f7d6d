package dev.stator.run.transaction;

import dev.stator.observe.OperationKind;
import dev.stator.operation.Attemptable;
import dev.stator.operation.Response;
import dev.stator.operation.TransactWriteOperation;
import dev.stator.operation.TransactWriteResult;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.TransactionOutcome;
import dev.stator.run.SessionRunner;
import dev.stator.run.flow.Carrier;
import dev.stator.run.item.OneRequest;
import dev.stator.run.item.RepeatedRequest;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.RequestWithItems;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** TransactWriteItems. */
public final class TransactWriteAnswer extends OneRequest<TransactWriteResult>
        implements Attemptable<TransactWriteResult, TransactionOutcome> {
    private final TransactWriteOperation operation;

    /** As {@code operation} says. */
    public TransactWriteAnswer(Session session, TransactWriteOperation operation) {
        super(session);
        this.operation = operation;
    }

    @Override
    public TransactWriteItemsRequest toRequest() {
        return session()
                .configured(request(rendered(), operation.token().orElse(null), false)
                        .whole());
    }

    @Override
    protected Execution begin() {
        return session()
                .begin(
                        OperationKind.TRANSACT_WRITE,
                        operation.writes().stream()
                                .map(TransactAction::table)
                                .distinct()
                                .toList());
    }

    @Override
    protected CompletableFuture<Response<TransactWriteResult>> send(Carrier carrier, boolean metered) {
        TransactWrites sent = rendered();
        String unique = operation.token().orElseGet(() -> UUID.randomUUID().toString());
        RepeatedRequest<RequestWithItems<TransactWriteItemsRequest>, TransactWriteItemsResponse> transaction =
                new RepeatedRequest<>(
                        Call.TRANSACT_WRITE_ITEMS,
                        request(sent, unique, metered),
                        new Transaction(sent::reasons),
                        operation.retries().begin(session().backoff()));
        return Completions.map(transaction.send(carrier), answer -> read(sent, answer));
    }

    /** The rendering that {@link SessionRunner#render} gave. */
    private TransactWrites rendered() {
        return (TransactWrites) operation.rendering();
    }

    private RequestWithItems<TransactWriteItemsRequest> request(
            TransactWrites sent, @Nullable String token, boolean metered) {
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .transactItems(sent.writes())
                .clientRequestToken(token)
                .returnConsumedCapacity(metered || session().metered() ? ReturnConsumedCapacity.INDEXES : null)
                .returnItemCollectionMetrics(metered ? ReturnItemCollectionMetrics.SIZE : null)
                .build();
        return RequestWithItems.of(request, sent.items());
    }

    private Response<TransactWriteResult> read(
            TransactWrites sent, RepeatedRequest.Sent<TransactWriteItemsResponse> answer) {
        return new Response<>(
                new TransactWriteResult(operation.writes(), sent.answers()),
                answer.metrics().capacity(),
                answer.metrics().collections(),
                0,
                0,
                answer.attempts());
    }

    @Override
    public TransactionOutcome attempt() {
        try {
            return new TransactionOutcome.Succeeded(execute());
        } catch (TransactionFailedException e) {
            return new TransactionOutcome.Cancelled(e);
        }
    }

    @Override
    public CompletableFuture<TransactionOutcome> attemptAsync() {
        return Completions.recover(
                Completions.<TransactWriteResult, TransactionOutcome>map(
                        executeAsync(), TransactionOutcome.Succeeded::new),
                TransactionFailedException.class,
                TransactionOutcome.Cancelled::new);
    }
}
