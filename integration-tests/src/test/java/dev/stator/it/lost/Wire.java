package dev.stator.it.lost;

import dev.stator.it.fault.wire.WireProxy;
import dev.stator.testing.DynamoDbLocal;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The SDK's own clients, behind a proxy. */
record Wire(WireProxy proxy, DynamoDbClient client, DynamoDbAsyncClient asyncClient, DynamoDbStreamsClient streams)
        implements AutoCloseable {
    /** @param attempts how often the SDK sends a request at most */
    static Wire to(DynamoDbLocal engine, int attempts) {
        return to(engine, attempts, Duration.ofMillis(5), Duration.ofSeconds(30));
    }

    /**
     * @param wait between attempts
     * @param patience how long the HTTP clients wait for an answer
     */
    static Wire to(DynamoDbLocal engine, int attempts, Duration wait, Duration patience) {
        WireProxy proxy = WireProxy.before(engine.endpoint());
        // Without the quota, which would end retries after many failures. The waits let Netty notice that a connection
        // is gone.
        RetryStrategy strategy = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(attempts)
                .backoffStrategy(BackoffStrategy.fixedDelayWithoutJitter(wait))
                .throttlingBackoffStrategy(BackoffStrategy.fixedDelayWithoutJitter(wait))
                .circuitBreakerEnabled(false)
                .build();
        return new Wire(
                proxy,
                engine.configure(DynamoDbClient.builder())
                        .endpointOverride(proxy.endpoint())
                        .httpClientBuilder(Apache5HttpClient.builder().socketTimeout(patience))
                        .overrideConfiguration(retries -> retries.retryStrategy(strategy))
                        .build(),
                engine.configure(DynamoDbAsyncClient.builder())
                        .endpointOverride(proxy.endpoint())
                        .httpClientBuilder(NettyNioAsyncHttpClient.builder().readTimeout(patience))
                        .overrideConfiguration(retries -> retries.retryStrategy(strategy))
                        .build(),
                engine.configure(DynamoDbStreamsClient.builder())
                        .endpointOverride(proxy.endpoint())
                        .httpClientBuilder(Apache5HttpClient.builder().socketTimeout(patience))
                        .overrideConfiguration(retries -> retries.retryStrategy(strategy))
                        .build());
    }

    @Override
    public void close() {
        client.close();
        asyncClient.close();
        streams.close();
        proxy.close();
    }
}
