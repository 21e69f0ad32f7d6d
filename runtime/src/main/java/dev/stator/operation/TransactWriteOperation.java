package dev.stator.operation;

import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Does all of its operations or none (TransactWriteItems). The answer has that of each operation, such as
 * its new version.
 *
 * <p>DynamoDB takes up to 100 operations of 4 MB, each on another item; what it would not take is refused with an
 * {@link IllegalArgumentException} that names the operations, and nothing is sent. If it cancels the transaction,
 * {@code execute()} throws {@link TransactionFailedException}, with a reason for each operation.
 *
 * <p>A transaction is sent again, after growing waits, while DynamoDB refuses it only for what may pass: another
 * transaction on the same items, missing capacity. So it is if its answer is lost on the way. Each execution has a
 * token by which DynamoDB knows it again, so nothing is done twice.
 */
@CheckReturnValue
public final class TransactWriteOperation extends ForwardingOperation<TransactWriteResult>
        implements Attemptable<TransactWriteResult, TransactionOutcome>, RequestOptions<TransactWriteOperation> {
    private static final int LONGEST_TOKEN = 36;

    private final Runner runner;
    private final List<TransactWrite> writes;
    private final Supplier<Runner.Rendering> rendering;
    private final RetryLimit retries;
    private final @Nullable String token;

    private TransactWriteOperation(
            Runner runner,
            List<TransactWrite> writes,
            Supplier<Runner.Rendering> rendering,
            RetryLimit retries,
            @Nullable String token) {
        this.runner = runner;
        this.writes = writes;
        this.rendering = rendering;
        this.retries = retries;
        this.token = token;
    }

    static TransactWriteOperation of(Runner runner, List<TransactWrite> writes) {
        return new TransactWriteOperation(runner, writes, () -> runner.render(writes), RetryLimit.STANDARD, null);
    }

    /**
     * Makes all executions the same transaction ({@code ClientRequestToken}): DynamoDB does it once, however often it
     * is executed within ten minutes, also by other programs. Without it each execution has a token of its own. The
     * same token with other operations is refused with the SDK's {@code IdempotentParameterMismatchException}.
     *
     * <p>So {@code @CreatedAt} and {@code @UpdatedAt} are stamped by the first execution, and the same in all others of
     * this object. Another program stamps its own time, and is refused as above, unless its session has the same fixed
     * clock.
     *
     * @param unique of 1 to 36 characters
     */
    public TransactWriteOperation token(String unique) {
        if (unique.isEmpty() || unique.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException("token(\"" + unique + "\") has " + unique.length()
                    + " characters: DynamoDB takes 1 to " + LONGEST_TOKEN);
        }
        return new TransactWriteOperation(runner, writes, new Lazy<>(() -> runner.render(writes)), retries, unique);
    }

    /**
     * Is sent at most so many times by one execution; 10 if not said otherwise.
     *
     * @param most 1 or more
     */
    public TransactWriteOperation attempts(int most) {
        return new TransactWriteOperation(runner, writes, rendering, retries.withAttempts(most), token);
    }

    /**
     * Is not sent again after so long a time.
     *
     * @param limit less than ten minutes, for which DynamoDB remembers the token
     */
    public TransactWriteOperation deadline(Duration limit) {
        return new TransactWriteOperation(runner, writes, rendering, retries.withDeadline(limit), token);
    }

    @Override
    public TransactWriteOperation overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new TransactWriteOperation(runner.overriding(change), writes, rendering, retries, token);
    }

    /** Does it and tells whether DynamoDB cancelled it; other errors are thrown. */
    @Override
    public TransactionOutcome attempt() {
        return running().attempt();
    }

    @Override
    public CompletableFuture<TransactionOutcome> attemptAsync() {
        return running().attemptAsync();
    }

    @CanIgnoreReturnValue
    @Override
    public TransactWriteResult execute() {
        return super.execute();
    }

    /** The request that an execution would send, but for the token if none was given: that is made by the execution. */
    @Override
    public TransactWriteItemsRequest toRequest() {
        return (TransactWriteItemsRequest) super.toRequest();
    }

    /** The writes, in their order. */
    public List<TransactWrite> writes() {
        return writes;
    }

    /** The writes as an execution sends them: with a {@link #token} the same each time. */
    public Runner.Rendering rendering() {
        return rendering.get();
    }

    /** How long it is tried. */
    public RetryLimit retries() {
        return retries;
    }

    /** See {@link #token(String)}. */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    @Override
    Attemptable<TransactWriteResult, TransactionOutcome> running() {
        return runner.transactWrite(this);
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return "transaction of " + writes;
    }
}
