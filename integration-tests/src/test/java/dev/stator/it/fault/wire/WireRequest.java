package dev.stator.it.fault.wire;

import java.util.Map;

/**
 * A request as it came over the wire.
 *
 * @param operation as DynamoDB names it: {@code PutItem}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WireRequest(String operation, Map<String, String> headers, byte[] body) {
    /** What all attempts of one execution have in common; empty if the client does not tell. */
    String execution() {
        return headers.getOrDefault("amz-sdk-invocation-id", "");
    }
}
