package dev.stator.it.fault.wire;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the wire.
 *
 * @param headers without those that follow from the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WireAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final String CHECKSUM = "x-amz-crc32";

    /** The same with another body. Its checksum goes, unless {@code checksum} is to be told. */
    public WireAnswer with(byte[] other, @Nullable String checksum) {
        Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(headers);
        changed.remove(CHECKSUM);
        if (checksum != null) {
            changed.put(CHECKSUM, checksum);
        }
        return new WireAnswer(status, changed, other);
    }

    /** Whether DynamoDB did what it was asked for. */
    public boolean isSuccess() {
        return status == 200;
    }
}
