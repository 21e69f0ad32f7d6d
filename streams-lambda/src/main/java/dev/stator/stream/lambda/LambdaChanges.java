package dev.stator.stream.lambda;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.stator.ChangeStream;
import dev.stator.error.DecodingException;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.Delivered;
import dev.stator.stream.Delivery;
import dev.stator.stream.ErrorPolicy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Gives the records of a Lambda event to a handler, and answers which could not be handled. Make one when the function
 * is loaded:
 *
 * <pre>{@code
 * public final class Index implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
 *     private final LambdaChanges<Post> changes = new LambdaChanges<>(posts.changes(), this::index);
 *
 *     public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
 *         return changes.handle(event);
 *     }
 * }
 * }</pre>
 *
 * <p>The event source mapping must have {@code FunctionResponseTypes: [ReportBatchItemFailures]}. Without it Lambda
 * ignores the answer and takes every event for handled: failed records would be lost.
 *
 * <p>An event holds records of one stream. A function with several of them asks {@link #isOf} first.
 *
 * @param <T> the entity
 */
public final class LambdaChanges<T> {
    private static final Logger LOG = System.getLogger(LambdaChanges.class.getName());

    private final ChangeStream<T> changes;
    private final Delivery<T> delivery;

    /**
     * Tries each record once; then Lambda sends it again, as often and as long as the event source mapping says, and at
     * last to its destination for failures.
     */
    public LambdaChanges(ChangeStream<T> changes, ChangeHandler<T> handler) {
        this(changes, handler, ErrorPolicy.retry(0).thenStop());
    }

    /**
     * Tries each record as {@code policy} says, within the function's time. What it stops at, Lambda sends again; what
     * it skips or puts elsewhere is handled for Lambda.
     */
    public LambdaChanges(ChangeStream<T> changes, ChangeHandler<T> handler, ErrorPolicy<T> policy) {
        this.changes = changes;
        this.delivery = new Delivery<>(changes.decoder(), handler, policy);
    }

    /**
     * Whether {@code record} is a change of the table that this is for, for functions that are given the changes of
     * several: {@link LambdaRecords#isOf}.
     */
    public boolean isOf(DynamodbStreamRecord record) {
        return LambdaRecords.isOf(record, changes);
    }

    /**
     * Handles the records of {@code event} in their order, up to the first that cannot be: that one and all after it
     * are left for Lambda to send again.
     *
     * @return what a function answers: no failure, or the first
     * @throws DecodingException if a record is of another table, whatever the policy says: the function is fed from the
     *     wrong stream. Nothing of the event is handled then
     */
    public StreamsEventResponse handle(DynamodbEvent event) {
        @Nullable List<DynamodbStreamRecord> records = event.getRecords();
        if (records == null) {
            return new StreamsEventResponse(List.of());
        }
        records.forEach(this::requireOwn);
        for (DynamodbStreamRecord record : records) {
            Record raw = LambdaRecords.toSdk(record);
            if (!isDone(raw)) {
                return new StreamsEventResponse(List.of(new BatchItemFailure(identifier(raw))));
            }
        }
        return new StreamsEventResponse(List.of());
    }

    private void requireOwn(DynamodbStreamRecord record) {
        if (!isOf(record)) {
            throw new DecodingException("a record is of another stream, " + record.getEventSourceARN()
                            + "; where a function is given the changes of several tables, ask isOf(record) first")
                    .inTable(changes.table(), Map.of());
        }
    }

    private boolean isDone(Record raw) {
        try {
            Delivered<T> delivered = delivery.deliver(raw);
            delivered
                    .failure()
                    .filter(failure -> !delivered.isDone())
                    .ifPresent(failure -> LOG.log(
                            Level.ERROR,
                            "Left for Lambda to send again, of table " + changes.table() + ": " + delivered,
                            failure));
            if (!delivered.isDone() && delivered.failure().orElse(null) instanceof InterruptedException) {
                Thread.currentThread().interrupt(); // it may be this thread that was: its owner is to see that
            }
            return delivered.isDone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lambda takes the whole event for failed if this is empty: right for a record without a number. */
    private static String identifier(Record raw) {
        @Nullable String number = raw.dynamodb() == null ? null : raw.dynamodb().sequenceNumber();
        return number == null ? "" : number;
    }
}
