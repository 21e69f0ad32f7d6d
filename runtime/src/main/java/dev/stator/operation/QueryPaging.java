package dev.stator.operation;

import dev.stator.expression.ExpressionContext;
import dev.stator.session.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Paging through Query. */
final class QueryPaging<T, R> extends Paging<T, R, QueryRequest, QueryResponse> {
    private final Reading<T, R> reading;
    private final Mode mode;
    private final QueryRequest common;

    QueryPaging(Reading<T, R> reading, Mode mode) {
        super(reading, mode, Call.QUERY);
        this.reading = reading;
        this.mode = mode;
        this.common = common();
    }

    private QueryRequest common() {
        Source source = reading.source();
        ExpressionContext expressions = source.expressions();
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(source.table())
                .indexName(source.indexName())
                .keyConditionExpression(source.keyCondition(expressions))
                .filterExpression(expressions.condition(reading.sentFilter()));
        if (source.descending()) {
            request.scanIndexForward(false);
        }
        if (source.consistent()) {
            request.consistentRead(true);
        }
        if (mode == Mode.COUNT && !reading.hidesInAnswer()) {
            request.select(Select.COUNT);
        } else {
            request.projectionExpression(expressions.projection(projection()));
        }
        if (mode == Mode.METERED || reading.metered()) {
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
