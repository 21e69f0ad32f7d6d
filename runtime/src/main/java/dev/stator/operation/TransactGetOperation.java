package dev.stator.operation;

import dev.stator.observe.OperationKind;
import dev.stator.session.Call;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.CapacitySum;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/**
 * Reads items as they are at one moment, between transactions (TransactGetItems): always consistent, for twice the
 * capacity of consistent reads.
 *
 * <p>DynamoDB takes up to 100 items of 4 MB; more than 100 are refused with an {@link IllegalArgumentException}, and
 * nothing is sent. An item that is asked for several times is read once, as a whole if different attributes are
 * selected. DynamoDB cancels a read that meets a transaction on its items; it is sent again after growing waits. If that
 * does not help in time, {@code execute()} throws {@link dev.stator.error.TransactionCanceledException}.
 *
 * @param <R> the answers
 */
@CheckReturnValue
public final class TransactGetOperation<R> extends OneRequest<R> {
    private final Session session;
    private final List<? extends TransactGet<?>> gets;
    private final Function<Answers, R> answer;
    private final Persistence persistence;

    TransactGetOperation(
            Session session,
            List<? extends TransactGet<?>> gets,
            Function<Answers, R> answer,
            Persistence persistence) {
        this.session = session;
        this.gets = gets;
        this.answer = answer;
        this.persistence = persistence;
    }

    /**
     * Is sent at most so many times by one execution; 10 if not said otherwise.
     *
     * @param most 1 or more
     */
    public TransactGetOperation<R> attempts(int most) {
        return new TransactGetOperation<>(session, gets, answer, persistence.withAttempts(most));
    }

    /**
     * Is not sent again after so long a time.
     *
     * @param limit less than ten minutes
     */
    public TransactGetOperation<R> deadline(Duration limit) {
        return new TransactGetOperation<>(session, gets, answer, persistence.withDeadline(limit));
    }

    @Override
    public TransactGetItemsRequest toRequest() {
        return request(TransactReads.of(gets), false);
    }

    @Override
    Execution begin() {
        return session.begin(
                OperationKind.TRANSACT_GET,
                gets.stream().map(TransactReads::table).distinct().toList());
    }

    @Override
    Response<R> send(Execution run, boolean metered) {
        TransactReads reads = TransactReads.of(gets);
        return read(reads, transaction(reads, metered).send(run));
    }

    @Override
    CompletableFuture<Response<R>> sendAsync(Execution run, boolean metered) {
        TransactReads reads = TransactReads.of(gets);
        return Completions.map(transaction(reads, metered).sendAsync(run), sent -> read(reads, sent));
    }

    private Repeated<TransactGetItemsRequest, TransactGetItemsResponse> transaction(
            TransactReads reads, boolean metered) {
        return new Repeated<>(
                Call.TRANSACT_GET_ITEMS,
                request(reads, metered),
                new Transaction(reads::reasons),
                persistence.begin(session.backoff()));
    }

    private TransactGetItemsRequest request(TransactReads reads, boolean metered) {
        return TransactGetItemsRequest.builder()
                .transactItems(reads.items())
                .returnConsumedCapacity(metered || session.metered() ? ReturnConsumedCapacity.INDEXES : null)
                .build();
    }

    private Response<R> read(TransactReads reads, Repeated.Sent<TransactGetItemsResponse> sent) {
        TransactReads.Found found = reads.new Found(sent.response().responses());
        return new Response<>(
                answer.apply(found),
                new CapacitySum().addAll(sent.response().consumedCapacity()).toList(),
                List.of(),
                found.count(),
                found.count(),
                sent.attempts());
    }
}
