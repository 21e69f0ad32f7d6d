package dev.stator.run.flow;

import dev.stator.session.Call;
import java.util.List;

/**
 * What makes requests of entries, and takes responses in. Called by several threads.
 *
 * @param <X> what is sent: a write or a key
 */
public interface BatchRequests<X, Q, S> {
    /** The operation of DynamoDB's API. */
    Call<Q, S> call();

    /** The request for entries that one request takes. */
    Q request(List<X> entries);

    /** Takes a response in, and gives those of {@code sent} that it leaves undone. */
    List<X> take(List<X> sent, S response);

    /** Whether the rest was left for the size of the response, not for want of capacity. */
    boolean isFull(S response);

    /** How many units the request for them costs, as far as that is known before. */
    default double expectedUnits(List<X> entries) {
        return 0;
    }

    /** Whether DynamoDB may have refused the request for one of its entries, and the others go on without it. */
    default boolean isOfOne(RuntimeException error) {
        return false;
    }

    /** DynamoDB refused a request for this entry alone. */
    default void refuse(X entry, RuntimeException error) {
        throw error;
    }
}
