package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * How the requests of one operation are sent; where nothing is said, as the client says. They hold for each request of
 * the operation, and only where it is executed itself: a get or a write inside a batch or a transaction is sent as
 * that one says.
 *
 * @param <O> the operation itself
 */
@CheckReturnValue
public interface RequestOptions<O> {
    /**
     * Sends each request with this configuration of the SDK's: time-outs, retries, headers, credentials, publishers of
     * metrics. Told again, it changes what was told before.
     *
     * @param change is called once, now
     */
    O overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change);

    /**
     * Gives each request so long for its answer, with what the SDK sends again ({@code apiCallTimeout}); past it the
     * client throws {@code ApiCallTimeoutException}. Whether a write was applied then is not known. An operation of
     * several requests may take longer: {@code deadline} is for the whole, where there is one.
     *
     * @throws IllegalArgumentException unless it is more than 0
     */
    default O timeout(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("timeout(" + limit + "): more than 0; leave it out for the client's");
        }
        return overrideConfiguration(configuration -> configuration.apiCallTimeout(limit));
    }
}
