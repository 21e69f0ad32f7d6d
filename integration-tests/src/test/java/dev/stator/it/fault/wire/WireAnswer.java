package dev.stator.it.fault.wire;

import java.util.Map;

/**
 * An answer as it goes over the wire.
 *
 * @param headers without those that follow from the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WireAnswer(int status, Map<String, String> headers, byte[] body) {
    /** Whether DynamoDB did what it was asked for. */
    public boolean isSuccess() {
        return status == 200;
    }
}
