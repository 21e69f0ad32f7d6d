package dev.stator.it.fault;

import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What goes wrong with DynamoDB and on the way to it. The errors are as the SDK throws them when it has given up. */
public final class Faults {
    private Faults() {}

    /** Refused before anything is done. */
    public static <Q extends DynamoDbRequest, S extends DynamoDbResponse> Fault<Q, S> before(
            Supplier<? extends RuntimeException> error) {
        return (request, next) -> CompletableFuture.failedFuture(error.get());
    }

    /** Done, and then reported as failed. */
    public static <Q extends DynamoDbRequest, S extends DynamoDbResponse> Fault<Q, S> after(
            Supplier<? extends RuntimeException> error) {
        return (request, next) -> next.apply(request).thenApply(applied -> {
            throw error.get();
        });
    }

    /** Done, and answered otherwise. */
    public static <Q extends DynamoDbRequest, S extends DynamoDbResponse> Fault<Q, S> answered(
            BiFunction<Q, S, S> change) {
        return (request, next) -> next.apply(request).thenApply(response -> change.apply(request, response));
    }

    /** Held back until {@code gate} is open; the blocking client's caller waits. */
    public static <Q extends DynamoDbRequest, S extends DynamoDbResponse> Fault<Q, S> held(CountDownLatch gate) {
        return (request, next) -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return CompletableFuture.failedFuture(SdkClientException.create("interrupted while held back", e));
            }
            return next.apply(request);
        };
    }

    /** The table or the account has no capacity left. */
    public static ProvisionedThroughputExceededException throttled() {
        return ProvisionedThroughputExceededException.builder()
                .message("The level of configured provisioned throughput for the table was exceeded")
                .awsErrorDetails(details("ProvisionedThroughputExceededException"))
                .statusCode(400)
                .build();
    }

    /** HTTP 500. */
    public static InternalServerErrorException serverError() {
        return InternalServerErrorException.builder()
                .message("Internal server error")
                .awsErrorDetails(details("InternalServerError"))
                .statusCode(500)
                .build();
    }

    /** No answer in time. */
    public static ApiCallTimeoutException timeout() {
        return ApiCallTimeoutException.create(2_000);
    }

    /** The connection broke. */
    public static SdkClientException connectionCut() {
        return SdkClientException.create(
                "Unable to execute HTTP request: Connection reset", new SocketException("Connection reset"));
    }

    /** Another transaction holds the item; of a single write or read. */
    public static TransactionConflictException conflict() {
        return TransactionConflictException.builder()
                .message("Transaction is ongoing for the item")
                .awsErrorDetails(details("TransactionConflictException"))
                .statusCode(400)
                .build();
    }

    /**
     * Another Region writes the item; the SDK gave up after so many attempts. The SDK's model says of it that "the
     * request was rejected because one or more items in the request are being modified by a request in another Region".
     *
     * @param attempts null: the client does not tell
     */
    public static ReplicatedWriteConflictException replicated(@Nullable Integer attempts) {
        return ReplicatedWriteConflictException.builder()
                .message("One or more items in this request are being modified by a request in another Region")
                .awsErrorDetails(details("ReplicatedWriteConflictException"))
                .numAttempts(attempts)
                .statusCode(400)
                .build();
    }

    /** A transaction was cancelled; one code for each action, such as {@code None}, {@code TransactionConflict}. */
    public static TransactionCanceledException cancelled(List<String> codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(codes.stream()
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .message("Transaction cancelled, please refer cancellation reasons for specific reasons " + codes)
                .awsErrorDetails(details("TransactionCanceledException"))
                .statusCode(400)
                .build();
    }

    private static AwsErrorDetails details(String code) {
        return AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode(code)
                .errorMessage(code)
                .build();
    }
}
