package dev.stator.stream.kcl;

import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Stream;

/**
 * DynamoDB Local calls its region {@code ddblocal}, which adapter 2.0.1 does not take for one: so the ARNs that the
 * adapter sees have another, and those that DynamoDB Local sees have its own.
 */
final class LocalRegion implements ExecutionInterceptor {
    private static final String LOCAL = ":ddblocal:";
    private static final String REAL = ":us-east-1:";

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (context.request() instanceof DescribeStreamRequest request) {
            return request.toBuilder()
                    .streamArn(request.streamArn().replace(REAL, LOCAL))
                    .build();
        }
        if (context.request() instanceof GetShardIteratorRequest request) {
            return request.toBuilder()
                    .streamArn(request.streamArn().replace(REAL, LOCAL))
                    .build();
        }
        return context.request();
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        if (context.response() instanceof ListStreamsResponse response) {
            List<Stream> streams = response.streams().stream()
                    .map(stream -> stream.toBuilder()
                            .streamArn(stream.streamArn().replace(LOCAL, REAL))
                            .build())
                    .toList();
            return response.toBuilder().streams(streams).build();
        }
        return context.response();
    }
}
