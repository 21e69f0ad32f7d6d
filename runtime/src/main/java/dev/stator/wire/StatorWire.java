package dev.stator.wire;

import java.util.Set;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The fast path, which a client has that is built with it:
 *
 * <pre>{@code
 * DynamoDbClient client = DynamoDbClient.builder()
 *     .overrideConfiguration(config -> config.addExecutionInterceptor(StatorWire.interceptor()))
 *     .build();
 * }</pre>
 *
 * <p>Reads of many items through it, {@code query}, {@code scan}, {@code batchGet} and {@code transactGet}, take less
 * than half the time, and writes, {@code batchWrite} and the puts of {@code transactWrite}, two thirds; requests that
 * are not Stator's are not touched. It gives and sends what the client does without it. {@code stator.wirePath()} tells
 * whether it is taken, and else why not.
 */
public final class StatorWire {
    private StatorWire() {}

    /** For a client whose only other interceptors are the SDK's own, or the Enhanced Client's. */
    public static ExecutionInterceptor interceptor() {
        return beside();
    }

    /**
     * For a client with other interceptors too. Items do not pass them on the fast path, so it is not taken beside one
     * that is not named here, as that may encrypt items, or count them.
     *
     * @param others of these very classes, which neither change items nor need to see them
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public static ExecutionInterceptor beside(Class<? extends ExecutionInterceptor>... others) {
        return new WireInterceptor(Set.of(others));
    }
}
