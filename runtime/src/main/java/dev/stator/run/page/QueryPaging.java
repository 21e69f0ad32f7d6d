package dev.stator.run.page;

import dev.stator.operation.PageRead;
import dev.stator.session.Call;
import dev.stator.session.Session;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Paging through Query. */
final class QueryPaging<T, R> extends Paging<T, R, QueryRequest, QueryResponse> {
    private final QueryRequest common;

    QueryPaging(Session session, PageRead<T, R> reading, ReadMode mode) {
        super(session, reading, mode, Call.QUERY);
        this.common = common();
    }

    private QueryRequest common() {
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
                .build();
    }

    @Override
    QueryRequest request(Position position, @Nullable Integer limit) {
        return current(common, this::common).toBuilder()
                .exclusiveStartKey(position.startKey())
                .limit(limit)
                .build();
    }

    @Override
    RawPage open(QueryResponse response) {
        return RawPage.of(
                response.items(),
                response.count(),
                response.scannedCount(),
                response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null,
                response.consumedCapacity());
    }
}
