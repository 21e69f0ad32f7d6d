package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;

/**
 * Reads items as they are at one moment, between transactions (TransactGetItems): always consistent, for twice the
 * capacity of consistent reads.
 *
 * <p>DynamoDB takes up to 100 items of 4 MB; more than 100 are refused with an {@link IllegalArgumentException}, and
 * nothing is sent. An item that is asked for several times is read once, as a whole if different attributes are
 * selected. DynamoDB cancels a read that meets a transaction on its items; it is sent again after growing waits. If
 * that does not help in time, {@code execute()} throws {@link TransactionFailedException}.
 *
 * @param <R> the answers
 */
@CheckReturnValue
public final class TransactGetOperation<R> extends ForwardingOperation<R>
        implements RequestOptions<TransactGetOperation<R>> {
    private final Runner runner;
    private final List<? extends TransactGet<?>> gets;
    private final Function<Answers, R> answer;
    private final RetryLimit retries;

    TransactGetOperation(
            Runner runner, List<? extends TransactGet<?>> gets, Function<Answers, R> answer, RetryLimit retries) {
        this.runner = runner;
        this.gets = gets;
        this.answer = answer;
        this.retries = retries;
    }

    /**
     * Is sent at most so many times by one execution; 10 if not said otherwise.
     *
     * @param most 1 or more
     */
    public TransactGetOperation<R> attempts(int most) {
        return new TransactGetOperation<>(runner, gets, answer, retries.withAttempts(most));
    }

    /**
     * Is not sent again after so long a time.
     *
     * @param limit less than ten minutes
     */
    public TransactGetOperation<R> deadline(Duration limit) {
        return new TransactGetOperation<>(runner, gets, answer, retries.withDeadline(limit));
    }

    /** The reads, in their order. */
    public List<? extends TransactGet<?>> gets() {
        return gets;
    }

    /** What is made of the items. */
    public Function<Answers, R> answer() {
        return answer;
    }

    /** How long it is tried. */
    public RetryLimit retries() {
        return retries;
    }

    @Override
    Operation<R> running() {
        return runner.transactGet(this);
    }

    @Override
    public TransactGetItemsRequest toRequest() {
        return (TransactGetItemsRequest) super.toRequest();
    }

    /** What it does, without the keys. */
    @Override
    public String toString() {
        return "transaction of " + gets;
    }

    @Override
    public TransactGetOperation<R> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new TransactGetOperation<>(runner.overriding(change), gets, answer, retries);
    }
}
