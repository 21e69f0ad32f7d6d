package dev.stator.run.item;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * How often the SDK sent a request, which it tells with its errors. Clients that stand in for the SDK's need not tell.
 */
public final class SdkAttempts {
    private SdkAttempts() {}

    /** Whether {@code error} tells that the request was sent once, so that no earlier attempt can have been applied. */
    public static boolean isOne(@Nullable Throwable error) {
        return error instanceof SdkException told && told.numAttempts() != null && told.numAttempts() == 1;
    }
}
