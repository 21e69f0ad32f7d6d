package dev.stator.operation;

import dev.stator.expression.ExpressionContext;
import dev.stator.session.Call;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Paging through Scan. */
final class ScanPaging<T, R> extends Paging<T, R, ScanRequest, ScanResponse> {
    private final ScanRequest common;

    ScanPaging(Reading<T, R> reading, Mode mode) {
        super(reading, mode, Call.SCAN);
        Source source = reading.source();
        ExpressionContext expressions = new ExpressionContext();
        ScanRequest.Builder request = ScanRequest.builder()
                .tableName(source.table())
                .indexName(source.indexName())
                .filterExpression(expressions.condition(reading.filter()));
        if (source.consistent()) {
            request.consistentRead(true);
        }
        if (mode == Mode.COUNT) {
            request.select(Select.COUNT);
        } else {
            request.projectionExpression(expressions.projection(reading.form().projection()));
        }
        if (mode == Mode.METERED || reading.session().metered()) {
            request.returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
        }
        common = request.expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .build();
    }

    @Override
    ScanRequest request(@Nullable Map<String, AttributeValue> startKey, @Nullable Integer limit) {
        return common.toBuilder().exclusiveStartKey(startKey).limit(limit).build();
    }

    @Override
    RawPage open(ScanResponse response) {
        return new RawPage(
                response.items(),
                response.count(),
                response.scannedCount(),
                response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null,
                response.consumedCapacity());
    }
}
