package dev.stator.run.page;

import dev.stator.operation.PageRead;
import dev.stator.session.Call;
import dev.stator.session.ReceivedItems;
import dev.stator.session.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Paging through Query. */
final class QueryPaging<T, R>
        extends Paging<T, R, QueryRequest, ReceivedItems<QueryResponse, List<Map<String, AttributeValue>>>> {
    QueryPaging(Session session, PageRead<T, R> reading, ReadMode mode) {
        super(session, reading, mode, Call.QUERY);
    }

    @Override
    QueryRequest request(Position position, @Nullable Integer limit) {
        PageRead.Source source = reading().source();
        Asked asked = asked();
        return QueryRequest.builder()
                .tableName(source.table().name())
                .indexName(source.indexName())
                .scanIndexForward(source.descending() ? false : null)
                .consistentRead(asked.consistent())
                .keyConditionExpression(asked.key())
                .filterExpression(asked.filter())
                .projectionExpression(asked.projection())
                .expressionAttributeNames(asked.names())
                .expressionAttributeValues(asked.values())
                .select(asked.select())
                .returnConsumedCapacity(asked.capacity())
                .exclusiveStartKey(position.startKey())
                .limit(limit)
                .build();
    }

    @Override
    RawPage open(ReceivedItems<QueryResponse, List<Map<String, AttributeValue>>> received) {
        QueryResponse response = received.response();
        return RawPage.of(
                received.items(),
                response.count(),
                response.scannedCount(),
                response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null,
                response.consumedCapacity());
    }
}
