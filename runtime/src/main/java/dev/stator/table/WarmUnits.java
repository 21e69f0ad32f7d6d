package dev.stator.table;

/**
 * What a table, or a global index, can take at once, without having to grow for it: its warm throughput. DynamoDB
 * raises it with use, and never lowers it.
 *
 * @param readUnits read units a second, from 1
 * @param writeUnits write units a second, from 1
 */
public record WarmUnits(long readUnits, long writeUnits) {
    /** Checks the units. */
    public WarmUnits {
        if (readUnits < 1 || writeUnits < 1) {
            throw new IllegalArgumentException(
                    "Warm throughput is at least 1 unit each, not " + readUnits + " read and " + writeUnits + " write");
        }
    }

    /** Whether what has this has all of {@code other}. */
    boolean covers(WarmUnits other) {
        return readUnits >= other.readUnits && writeUnits >= other.writeUnits;
    }

    @Override
    public String toString() {
        return readUnits + " read and " + writeUnits + " write units";
    }
}
