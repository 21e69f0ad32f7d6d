package dev.stator.it.lost;

import dev.stator.operation.Operation;
import java.util.Optional;
import java.util.function.Function;

/**
 * A write of what is stored under "p", or of something new under "q".
 *
 * @param request the operation of DynamoDB's API
 * @param once what is stored after it was done once
 * @param twice what is stored after it was done twice
 */
record WriteCase(
        String text,
        String request,
        Function<Tables, Operation<?>> operation,
        End end,
        Function<Tables, Optional<?>> stored,
        Optional<?> once,
        Optional<?> twice) {
    @Override
    public String toString() {
        return text;
    }

    /** What comes of a write whose answer was lost. */
    enum End {
        /** The second attempt succeeds, and DynamoDB does it again. */
        DONE_EACH_TIME,
        /** The second attempt succeeds, and DynamoDB knows it for the first. */
        DONE_ONCE,
        /** The second attempt meets what the first one left. */
        IN_DOUBT
    }
}
