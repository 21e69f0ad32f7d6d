package dev.stator.it.fault;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * Which requests a fault is for: by default every one of the type. One of {@code fail}, {@code failAfter} and
 * {@code with} ends the sentence; then the rule is in force. Rules see a request in the order they were made, each what
 * the one before lets on.
 *
 * @param <Q> the request
 */
public final class FaultRule<Q extends DynamoDbRequest> {
    private final FaultyClient client;
    private final Class<Q> type;
    private Predicate<? super Q> condition = request -> true;
    private int skipped;
    private int times = Integer.MAX_VALUE;
    private int met;
    private Fault<Q, ?> fault = (request, next) -> {
        throw new AssertionError("a rule without a fault");
    };

    FaultRule(FaultyClient client, Class<Q> type) {
        this.client = client;
        this.type = type;
    }

    /** Only requests like these; others are not counted. */
    public FaultRule<Q> when(Predicate<? super Q> other) {
        condition = other;
        return this;
    }

    /** Not the first so many. */
    public FaultRule<Q> skip(int requests) {
        skipped = requests;
        return this;
    }

    /** So many, and no more. */
    public FaultRule<Q> times(int requests) {
        times = requests;
        return this;
    }

    /** Fails before DynamoDB sees the request. */
    public void fail(Supplier<? extends RuntimeException> error) {
        with(Faults.before(error));
    }

    /** Fails after DynamoDB has done what the request asks for. */
    public void failAfter(Supplier<? extends RuntimeException> error) {
        with(Faults.after(error));
    }

    /** Another fault. */
    public <S extends DynamoDbResponse> void with(Fault<Q, S> other) {
        fault = other;
        client.add(this);
    }

    /** The fault for {@code request} if it is one of those meant; counts it. */
    @SuppressWarnings("unchecked") // a request has one type of response
    synchronized <S extends DynamoDbResponse> Optional<Fault<DynamoDbRequest, S>> meets(DynamoDbRequest request) {
        if (!type.isInstance(request) || !condition.test(type.cast(request))) {
            return Optional.empty();
        }
        int number = met++;
        return number < skipped || number - skipped >= times
                ? Optional.empty()
                : Optional.of((Fault<DynamoDbRequest, S>) (Fault<?, ?>) fault);
    }
}
