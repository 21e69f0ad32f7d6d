package dev.stator.wire;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * What one request of Stator has for the interceptor; requests of others have none.
 *
 * @param <V> its type
 */
final class WireAttribute<V> {
    private final ExecutionAttribute<V> attribute;

    /** Named after this very class: the SDK takes a name once, and may be older than the loader of Stator. */
    WireAttribute(Class<?> type) {
        this.attribute = new ExecutionAttribute<>(type.getName() + "@" + System.identityHashCode(type));
    }

    /** That of the request under way; null for one that has none. */
    @Nullable
    V of(ExecutionAttributes attributes) {
        return attributes.getAttribute(attribute);
    }

    /** The request with {@code value}, and the configuration that it has. */
    @SuppressWarnings("unchecked") // a request's builder builds its like
    <Q extends DynamoDbRequest> Q on(Q request, V value) {
        AwsRequestOverrideConfiguration.Builder configuration = request.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder);
        return (Q) request.toBuilder()
                .overrideConfiguration(
                        configuration.putExecutionAttribute(attribute, value).build())
                .build();
    }
}
