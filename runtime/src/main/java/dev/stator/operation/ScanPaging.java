package dev.stator.operation;

import dev.stator.expression.ExpressionContext;
import dev.stator.session.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Paging through Scan. */
final class ScanPaging<T, R> extends Paging<T, R, ScanRequest, ScanResponse> {
    private final @Nullable Integer segments;
    private final Reading<T, R> reading;
    private final Mode mode;
    private final ScanRequest common;

    ScanPaging(Reading<T, R> reading, Mode mode) {
        this(reading, mode, null);
    }

    /** @param segments into how many parts the scan is cut; null: it is not */
    ScanPaging(Reading<T, R> reading, Mode mode, @Nullable Integer segments) {
        super(reading, mode, Call.SCAN);
        this.reading = reading;
        this.mode = mode;
        this.segments = segments;
        this.common = common();
    }

    private ScanRequest common() {
        Source source = reading.source();
        ExpressionContext expressions = source.expressions();
        ScanRequest.Builder request = ScanRequest.builder()
                .tableName(source.table())
                .indexName(source.indexName())
                .totalSegments(segments)
                .filterExpression(expressions.condition(reading.sentFilter()));
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
    ScanRequest request(Position position, @Nullable Integer limit) {
        return current(common, this::common).toBuilder()
                .segment(segments == null ? null : position.segment())
                .exclusiveStartKey(position.startKey())
                .limit(limit)
                .build();
    }

    @Override
    RawPage open(ScanResponse response) {
        return RawPage.of(
                response.items(),
                response.count(),
                response.scannedCount(),
                response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null,
                response.consumedCapacity());
    }
}
