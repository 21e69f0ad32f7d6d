package dev.stator.run.page;

import dev.stator.expression.ExpressionContext;
import dev.stator.operation.PageRead;
import dev.stator.session.Call;
import dev.stator.session.Session;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Paging through Query. */
final class QueryPaging<T, R> extends Paging<T, R, QueryRequest, QueryResponse> {
    private final QueryRequest common;

    QueryPaging(Session session, PageRead<T, R> reading, ReadMode mode) {
        super(session, reading, mode, Call.QUERY);
        this.common = common();
    }

    private QueryRequest common() {
        PageRead.Source source = reading().source();
        ExpressionContext expressions = expressions(source);
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(source.table().name())
                .indexName(source.indexName())
                .keyConditionExpression(keyCondition(reading(), expressions))
                .filterExpression(expressions.condition(sentFilter()));
        if (source.descending()) {
            request.scanIndexForward(false);
        }
        if (source.consistent()) {
            request.consistentRead(true);
        }
        if (isCounted()) {
            request.select(Select.COUNT);
        } else {
            request.projectionExpression(expressions.projection(projection()));
        }
        if (isMetered()) {
            request.returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
        }
        return request.expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
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
