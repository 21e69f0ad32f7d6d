package dev.stator.observe.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.observe.EndEvent;
import dev.stator.observe.EndEvent.Outcome;
import dev.stator.observe.OperationKind;
import dev.stator.observe.OperationRun;
import dev.stator.observe.PageEvent;
import dev.stator.observe.RetryEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class EventTextTest {
    private static final OperationRun QUERY = new OperationRun(1, OperationKind.QUERY, List.of("posts"), "by-title");
    private static final OperationRun BATCH =
            new OperationRun(2, OperationKind.BATCH_WRITE, List.of("posts", "users"), null);
    private static final OperationRun LISTING = new OperationRun(3, OperationKind.LIST_TABLES, List.of(), null);
    private static final Duration TIME = Duration.ofNanos(12_340_000);

    private static ConsumedCapacity capacity(String table, double own, double byTitle) {
        return ConsumedCapacity.builder()
                .tableName(table)
                .capacityUnits(own + byTitle)
                .table(units(own))
                .globalSecondaryIndexes(Map.of("by-title", units(byTitle)))
                .build();
    }

    private static Capacity units(double units) {
        return Capacity.builder().capacityUnits(units).build();
    }

    private static EndEvent end(
            OperationRun run, Outcome outcome, List<ConsumedCapacity> capacity, @Nullable Throwable error) {
        return new EndEvent(run, outcome, 25, 40, 2, 1, capacity, TIME, error);
    }

    @Test
    void begins() {
        assertThat(EventText.of(QUERY)).isEqualTo("query posts/by-title begins");
        assertThat(EventText.of(BATCH)).isEqualTo("batch-write posts,users begins");
        assertThat(EventText.of(LISTING)).isEqualTo("list-tables begins");
    }

    @Test
    void pages() {
        assertThat(EventText.of(new PageEvent(QUERY, 2, 25, 40, 0, null, List.of(), TIME)))
                .isEqualTo("query posts/by-title request 2: 25 items of 40 scanned, 12.3 ms");
        assertThat(EventText.of(new PageEvent(BATCH, 1, 1, 1, 5, null, List.of(), TIME)))
                .isEqualTo("batch-write posts,users request 1: 1 item, 5 unprocessed, 12.3 ms");
        assertThat(EventText.of(new PageEvent(QUERY, 7, 0, 3, 0, 4, List.of(), TIME)))
                .isEqualTo("query posts/by-title segment 4 request 7: 0 items of 3 scanned, 12.3 ms");
    }

    @Test
    void retries() {
        assertThat(EventText.of(new RetryEvent(BATCH, 2, Duration.ofMillis(120), 5, null)))
                .isEqualTo("batch-write posts,users: retry 2 in 120 ms, 5 unprocessed");
        assertThat(EventText.of(new RetryEvent(BATCH, 1, Duration.ZERO, 0, new IllegalStateException("secret"))))
                .isEqualTo("batch-write posts,users: retry 1 in 0 ms, after IllegalStateException");
    }

    @Test
    void ends() {
        assertThat(EventText.of(end(QUERY, Outcome.SUCCEEDED, List.of(capacity("posts", 0, 3.5)), null)))
                .isEqualTo("query posts/by-title: 25 items of 40 scanned, 2 requests, 1 retry,"
                        + " 3.5 units (posts/by-title), 12.3 ms");
        assertThat(EventText.of(
                        end(BATCH, Outcome.STOPPED, List.of(capacity("posts", 2, 1), capacity("users", 0.5, 0)), null)))
                .isEqualTo("batch-write posts,users: stopped, 25 items of 40 scanned, 2 requests, 1 retry,"
                        + " 3.5 units (posts 2, posts/by-title 1, users 0.5), 12.3 ms");
    }

    @Test
    void capacityWithoutSharesIsTheTables() {
        ConsumedCapacity total =
                ConsumedCapacity.builder().tableName("posts").capacityUnits(1.0).build();
        assertThat(EventText.of(end(QUERY, Outcome.SUCCEEDED, List.of(total), null)))
                .contains(", 1 unit (posts), ");
    }

    @Test
    void errorsAreNamedAndNotQuoted() {
        Throwable throttled = ProvisionedThroughputExceededException.builder()
                .message("secret")
                .requestId("4KBNVRGI")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ProvisionedThroughputExceededException")
                        .errorMessage("secret")
                        .build())
                .build();
        Throwable wrapped = new IllegalStateException("secret", throttled);
        assertThat(EventText.of(end(QUERY, Outcome.FAILED, List.of(), wrapped)))
                .isEqualTo("query posts/by-title: failed with IllegalStateException"
                        + " [ProvisionedThroughputExceededException, request 4KBNVRGI], 25 items of 40 scanned,"
                        + " 2 requests, 1 retry, 12.3 ms");
        assertThat(EventText.of(end(QUERY, Outcome.CONDITION_FAILED, List.of(), new IllegalStateException("secret"))))
                .startsWith("query posts/by-title: condition failed, ")
                .doesNotContain("secret");
    }
}
