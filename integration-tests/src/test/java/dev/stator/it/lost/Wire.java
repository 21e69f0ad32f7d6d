package dev.stator.it.lost;

import dev.stator.it.fault.wire.WireProxy;
import dev.stator.testing.DynamoDbLocal;
import java.time.Duration;
import java.util.ServiceLoader;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.utils.AttributeMap;

/** The SDK's own clients, behind a proxy. */
record Wire(
        WireProxy proxy,
        SdkHttpClient blocking,
        DynamoDbClient client,
        DynamoDbAsyncClient asyncClient,
        DynamoDbStreamsClient streams)
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
        SdkHttpClient blocking = blocking(patience);
        return new Wire(
                proxy,
                blocking,
                engine.configure(DynamoDbClient.builder())
                        .endpointOverride(proxy.endpoint())
                        .httpClient(blocking)
                        .overrideConfiguration(retries -> retries.retryStrategy(strategy))
                        .build(),
                engine.configure(DynamoDbAsyncClient.builder())
                        .endpointOverride(proxy.endpoint())
                        .httpClientBuilder(NettyNioAsyncHttpClient.builder().readTimeout(patience))
                        .overrideConfiguration(retries -> retries.retryStrategy(strategy))
                        .build(),
                engine.configure(DynamoDbStreamsClient.builder())
                        .endpointOverride(proxy.endpoint())
                        .httpClient(blocking)
                        .overrideConfiguration(retries -> retries.retryStrategy(strategy))
                        .build());
    }

    /** Whichever the SDK brings: its versions bring different ones. */
    private static SdkHttpClient blocking(Duration patience) {
        return ServiceLoader.load(SdkHttpService.class)
                .findFirst()
                .orElseThrow()
                .createHttpClientBuilder()
                .buildWithDefaults(AttributeMap.builder()
                        .put(SdkHttpConfigurationOption.READ_TIMEOUT, patience)
                        .build());
    }

    @Override
    public void close() {
        client.close();
        asyncClient.close();
        streams.close();
        blocking.close();
        proxy.close();
    }
}
