package dev.stator.run.transaction;

import dev.stator.observe.OperationKind;
import dev.stator.operation.Response;
import dev.stator.operation.TransactGetOperation;
import dev.stator.run.flow.Carrier;
import dev.stator.run.item.OneRequest;
import dev.stator.run.item.RepeatedRequest;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.ReceivedItems;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** TransactGetItems. */
public final class TransactGetAnswer<R> extends OneRequest<R> {
    private final TransactGetOperation<R> operation;

    /** As {@code operation} says. */
    public TransactGetAnswer(Session session, TransactGetOperation<R> operation) {
        super(session);
        this.operation = operation;
    }

    @Override
    public TransactGetItemsRequest toRequest() {
        return session().configured(request(TransactReads.of(session(), operation.gets()), false));
    }

    @Override
    protected Execution begin() {
        return session()
                .begin(
                        OperationKind.TRANSACT_GET,
                        operation.gets().stream()
                                .map(TransactReads::table)
                                .distinct()
                                .toList());
    }

    @Override
    protected CompletableFuture<Response<R>> send(Carrier carrier, boolean metered) {
        TransactReads reads = TransactReads.of(session(), operation.gets());
        RepeatedRequest<
                        TransactGetItemsRequest,
                        ReceivedItems<TransactGetItemsResponse, List<@Nullable Map<String, AttributeValue>>>>
                transaction = new RepeatedRequest<>(
                        Call.TRANSACT_GET_ITEMS,
                        request(reads, metered),
                        new Transaction(reads::reasons),
                        operation.retries().begin(session().backoff()));
        return Completions.map(transaction.send(carrier), sent -> read(reads, sent));
    }

    private TransactGetItemsRequest request(TransactReads reads, boolean metered) {
        return TransactGetItemsRequest.builder()
                .transactItems(reads.items())
                .returnConsumedCapacity(metered || session().metered() ? ReturnConsumedCapacity.INDEXES : null)
                .build();
    }

    private Response<R> read(
            TransactReads reads,
            RepeatedRequest.Sent<ReceivedItems<TransactGetItemsResponse, List<@Nullable Map<String, AttributeValue>>>>
                    sent) {
        TransactReads.Found found = reads.new Found(sent.response().items());
        return new Response<>(
                operation.answer().apply(found),
                sent.metrics().capacity(),
                List.of(),
                found.count(),
                found.count(),
                sent.attempts());
    }
}
