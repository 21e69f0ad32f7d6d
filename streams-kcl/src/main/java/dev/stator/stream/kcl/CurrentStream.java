package dev.stator.stream.kcl;

import dev.stator.table.TableException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The youngest stream of a table: each time a stream is enabled it is a new one, and old ones stay listed for a day.
 */
record CurrentStream(String arn, StreamViewType view) {
    static CurrentStream of(DynamoDbStreamsClient client, String table) {
        @Nullable Stream youngest = null;
        @Nullable String from = null;
        do {
            ListStreamsResponse page = client.listStreams(ListStreamsRequest.builder()
                    .tableName(table)
                    .exclusiveStartStreamArn(from)
                    .build());
            youngest = youngest(page.streams(), youngest);
            from = page.lastEvaluatedStreamArn();
        } while (from != null);
        if (youngest == null) {
            throw new TableException(
                    table,
                    "it has no stream. Enable one: table().stream(StreamViewType.NEW_AND_OLD_IMAGES).ensure()",
                    null);
        }
        StreamViewType view = client.describeStream(DescribeStreamRequest.builder()
                        .streamArn(youngest.streamArn())
                        .limit(1)
                        .build())
                .streamDescription()
                .streamViewType();
        return new CurrentStream(youngest.streamArn(), view);
    }

    /** Labels are times of one form, so that their order is that of time. */
    private static @Nullable Stream youngest(List<Stream> streams, @Nullable Stream before) {
        return java.util.stream.Stream.concat(streams.stream(), java.util.stream.Stream.ofNullable(before))
                .max(Comparator.comparing(Stream::streamLabel))
                .orElse(null);
    }
}
