package dev.stator.wire;

import dev.stator.Stator;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The SDK's own clients, on a stub of HTTP. */
final class StubClients {
    private StubClients() {}

    static DynamoDbClient blocking(HttpStub http, ExecutionInterceptor... interceptors) {
        return configured(DynamoDbClient.builder().httpClient(http), interceptors)
                .build();
    }

    static DynamoDbAsyncClient async(HttpStub http, ExecutionInterceptor... interceptors) {
        return configured(DynamoDbAsyncClient.builder().httpClient(http), interceptors)
                .asyncConfiguration(configuration -> configuration.advancedOption(
                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .build();
    }

    private static <B extends AwsClientBuilder<B, C>, C> B configured(B builder, ExecutionInterceptor... interceptors) {
        return builder.region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .executionInterceptors(List.of(interceptors)));
    }

    /** On both clients of one stub. */
    static Stator stator(HttpStub http, ExecutionInterceptor... interceptors) {
        return Stator.create(blocking(http, interceptors), async(http, interceptors));
    }
}
