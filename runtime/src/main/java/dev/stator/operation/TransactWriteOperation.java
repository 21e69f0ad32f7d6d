package dev.stator.operation;

import dev.stator.error.TransactionCanceledException;
import dev.stator.observe.OperationKind;
import dev.stator.session.Call;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.CapacitySum;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * Does all of its operations or none (TransactWriteItems). The answer has that of each operation, such as
 * its new version.
 *
 * <p>DynamoDB takes up to 100 operations of 4 MB, each on another item; what it would not take is refused with an
 * {@link IllegalArgumentException} that names the operations, and nothing is sent. If it cancels the transaction,
 * {@code execute()} throws {@link TransactionCanceledException}, with a reason for each operation.
 *
 * <p>A transaction is sent again, after growing waits, while DynamoDB refuses it only for what may pass: another
 * transaction on the same items, missing capacity. So it is if its answer is lost on the way. Each execution has a token
 * by which DynamoDB knows it again, so nothing is done twice.
 */
@CheckReturnValue
public final class TransactWriteOperation extends OneRequest<TransactWriteResult> {
    private static final int LONGEST_TOKEN = 36;

    private final Session session;
    private final List<TransactWrite> writes;
    private final Supplier<TransactWrites> rendering;
    private final Persistence persistence;
    private final @Nullable String token;

    private TransactWriteOperation(
            Session session,
            List<TransactWrite> writes,
            Supplier<TransactWrites> rendering,
            Persistence persistence,
            @Nullable String token) {
        this.session = session;
        this.writes = writes;
        this.rendering = rendering;
        this.persistence = persistence;
        this.token = token;
    }

    static TransactWriteOperation of(Session session, List<TransactWrite> writes) {
        return new TransactWriteOperation(session, writes, () -> TransactWrites.of(writes), Persistence.STANDARD, null);
    }

    /**
     * Makes all executions the same transaction ({@code ClientRequestToken}): DynamoDB does it once, however often it is
     * executed within ten minutes, also by other programs. Without it each execution has a token of its own. The same
     * token with other operations is refused with the SDK's {@code IdempotentParameterMismatchException}.
     *
     * <p>So {@code @CreatedAt} and {@code @UpdatedAt} are stamped by the first execution, and the same in all others of this
     * object. Another program stamps its own time, and is refused as above, unless its session has the same fixed clock.
     *
     * @param unique of 1 to 36 characters
     */
    public TransactWriteOperation token(String unique) {
        if (unique.isEmpty() || unique.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException("token(\"" + unique + "\") has " + unique.length()
                    + " characters: DynamoDB takes 1 to " + LONGEST_TOKEN);
        }
        return new TransactWriteOperation(
                session, writes, new Once<>(() -> TransactWrites.of(writes)), persistence, unique);
    }

    /**
     * Is sent at most so many times by one execution; 10 if not said otherwise.
     *
     * @param most 1 or more
     */
    public TransactWriteOperation attempts(int most) {
        return new TransactWriteOperation(session, writes, rendering, persistence.withAttempts(most), token);
    }

    /**
     * Is not sent again after so long a time.
     *
     * @param limit less than ten minutes, for which DynamoDB remembers the token
     */
    public TransactWriteOperation deadline(Duration limit) {
        return new TransactWriteOperation(session, writes, rendering, persistence.withDeadline(limit), token);
    }

    /** Does it and tells whether DynamoDB cancelled it; other errors are thrown. */
    public TransactionOutcome attempt() {
        try {
            return new TransactionOutcome.Succeeded(execute());
        } catch (TransactionCanceledException e) {
            return new TransactionOutcome.Cancelled(e);
        }
    }

    /** {@link #attempt()} with the asynchronous client. */
    public CompletableFuture<TransactionOutcome> attemptAsync() {
        return Completions.recover(
                Completions.<TransactWriteResult, TransactionOutcome>map(
                        executeAsync(), TransactionOutcome.Succeeded::new),
                TransactionCanceledException.class,
                TransactionOutcome.Cancelled::new);
    }

    @CanIgnoreReturnValue
    @Override
    public TransactWriteResult execute() {
        return super.execute();
    }

    /** The request that an execution would send, but for the token if none was given: that is made by the execution. */
    @Override
    public TransactWriteItemsRequest toRequest() {
        return request(rendering.get(), token, false);
    }

    @Override
    Execution begin() {
        return session.begin(
                OperationKind.TRANSACT_WRITE,
                writes.stream().map(TransactAction::table).distinct().toList());
    }

    @Override
    Response<TransactWriteResult> send(Execution run, boolean metered) {
        TransactWrites sent = rendering.get();
        return read(sent, transaction(sent, metered).send(run));
    }

    @Override
    CompletableFuture<Response<TransactWriteResult>> sendAsync(Execution run, boolean metered) {
        TransactWrites sent = rendering.get();
        return Completions.map(transaction(sent, metered).sendAsync(run), answer -> read(sent, answer));
    }

    private Repeated<TransactWriteItemsRequest, TransactWriteItemsResponse> transaction(
            TransactWrites sent, boolean metered) {
        String unique = token == null ? UUID.randomUUID().toString() : token;
        return new Repeated<>(
                Call.TRANSACT_WRITE_ITEMS,
                request(sent, unique, metered),
                new Transaction(sent::reasons),
                persistence.begin(session.backoff()));
    }

    private TransactWriteItemsRequest request(TransactWrites sent, @Nullable String token, boolean metered) {
        return TransactWriteItemsRequest.builder()
                .transactItems(sent.items())
                .clientRequestToken(token)
                .returnConsumedCapacity(metered || session.metered() ? ReturnConsumedCapacity.INDEXES : null)
                .returnItemCollectionMetrics(metered ? ReturnItemCollectionMetrics.SIZE : null)
                .build();
    }

    private Response<TransactWriteResult> read(TransactWrites sent, Repeated.Sent<TransactWriteItemsResponse> answer) {
        TransactWriteItemsResponse response = answer.response();
        return new Response<>(
                TransactWriteResult.of(writes, sent),
                new CapacitySum().addAll(response.consumedCapacity()).toList(),
                response.itemCollectionMetrics().values().stream()
                        .flatMap(List::stream)
                        .toList(),
                0,
                0,
                answer.attempts());
    }
}
