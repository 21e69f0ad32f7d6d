package dev.stator.run.page;

import dev.stator.operation.PageRead;
import dev.stator.operation.Segments;
import dev.stator.session.Call;
import dev.stator.session.ReceivedItems;
import dev.stator.session.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Paging through Scan. */
final class ScanPaging<T, R>
        extends Paging<T, R, ScanRequest, ReceivedItems<ScanResponse, List<Map<String, AttributeValue>>>> {
    private final @Nullable Integer segments;
    private final boolean keepsKeys;

    /** Of a scan that is not cut up. */
    ScanPaging(Session session, PageRead<T, R> reading, ReadMode mode) {
        super(session, reading, mode, Call.SCAN);
        this.segments = null;
        this.keepsKeys = false;
    }

    /** Of a scan that is cut up so. */
    ScanPaging(Session session, PageRead<T, R> reading, ReadMode mode, Segments segments) {
        super(session, reading, mode, Call.SCAN);
        this.segments = segments.total();
        this.keepsKeys = segments.saver() != null;
    }

    @Override
    boolean keepsKeys() {
        return keepsKeys;
    }

    @Override
    ScanRequest request(Position position, @Nullable Integer limit) {
        PageRead.Source source = reading().source();
        Asked asked = asked();
        return ScanRequest.builder()
                .tableName(source.table().name())
                .indexName(source.indexName())
                .totalSegments(segments)
                .consistentRead(asked.consistent())
                .filterExpression(asked.filter())
                .projectionExpression(asked.projection())
                .expressionAttributeNames(asked.names())
                .expressionAttributeValues(asked.values())
                .select(asked.select())
                .returnConsumedCapacity(asked.capacity())
                .segment(segments == null ? null : position.segment())
                .exclusiveStartKey(position.startKey())
                .limit(limit)
                .build();
    }

    @Override
    RawPage open(ReceivedItems<ScanResponse, List<Map<String, AttributeValue>>> received) {
        ScanResponse response = received.response();
        return RawPage.of(
                received.items(),
                response.count(),
                response.scannedCount(),
                response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null,
                response.consumedCapacity());
    }
}
