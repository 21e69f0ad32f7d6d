package dev.stator.stream.kcl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Gives prepared answers, and keeps the requests. */
final class ScriptedStreams implements DynamoDbStreamsClient {
    private final Deque<Supplier<Object>> answers = new ArrayDeque<>();
    final List<Object> requests = new ArrayList<>();

    ScriptedStreams answers(Object answer) {
        answers.add(() -> answer);
        return this;
    }

    ScriptedStreams fails(String code) {
        answers.add(() -> {
            throw error(code);
        });
        return this;
    }

    static AwsServiceException error(String code) {
        return DynamoDbException.builder()
                .message(code)
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(code)
                        .serviceName("DynamoDbStreams")
                        .build())
                .build();
    }

    private <A> A next(Object request, Class<A> type) {
        requests.add(request);
        return type.cast(answers.remove().get());
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        return next(request, GetShardIteratorResponse.class);
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
        return next(request, GetRecordsResponse.class);
    }

    @Override
    public ListStreamsResponse listStreams(ListStreamsRequest request) {
        return next(request, ListStreamsResponse.class);
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        return next(request, DescribeStreamResponse.class);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
