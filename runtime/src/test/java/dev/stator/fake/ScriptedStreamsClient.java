package dev.stator.fake;

import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A client for streams that answers from a {@link Script}. */
public final class ScriptedStreamsClient implements DynamoDbStreamsClient {
    private final Script script;

    public ScriptedStreamsClient(Script script) {
        this.script = script;
    }

    @Override
    public ListStreamsResponse listStreams(ListStreamsRequest request) {
        return script.answer(request, ListStreamsResponse.class);
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        return script.answer(request, DescribeStreamResponse.class);
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        return script.answer(request, GetShardIteratorResponse.class);
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
        return script.answer(request, GetRecordsResponse.class);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        throw new AssertionError("A client is its owner's to close");
    }
}
