package dev.stator.table;

import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/**
 * How the reads and writes of a table, or of a global index, are paid for. All global indexes of a table have its mode.
 */
public sealed interface Billing {

    /**
     * By request (PAY_PER_REQUEST).
     *
     * @param maxReadUnits read request units a second above which DynamoDB throttles; empty without a maximum
     * @param maxWriteUnits write request units likewise
     */
    record OnDemand(OptionalLong maxReadUnits, OptionalLong maxWriteUnits) implements Billing {
        /** Checks the units. */
        public OnDemand {
            positive(maxReadUnits.orElse(1), "maximum of read request units");
            positive(maxWriteUnits.orElse(1), "maximum of write request units");
        }

        @Override
        public String toString() {
            return maxReadUnits.isEmpty() && maxWriteUnits.isEmpty()
                    ? "on demand"
                    : "on demand with at most " + text(maxReadUnits) + " read and " + text(maxWriteUnits)
                            + " write units";
        }

        private static String text(OptionalLong units) {
            return units.isPresent() ? Long.toString(units.getAsLong()) : "any number of";
        }
    }

    /**
     * By capacity (PROVISIONED).
     *
     * @param readUnits read capacity units, from 1
     * @param writeUnits write capacity units, from 1
     */
    record Provisioned(long readUnits, long writeUnits) implements Billing {
        /** Checks the units. */
        public Provisioned {
            positive(readUnits, "number of read capacity units");
            positive(writeUnits, "number of write capacity units");
        }

        @Override
        public String toString() {
            return "provisioned with " + readUnits + " read and " + writeUnits + " write units";
        }
    }

    /** By request, without a maximum. */
    static OnDemand onDemand() {
        return new OnDemand(OptionalLong.empty(), OptionalLong.empty());
    }

    /** By request, with a maximum. */
    static OnDemand onDemand(long maxReadUnits, long maxWriteUnits) {
        return new OnDemand(OptionalLong.of(maxReadUnits), OptionalLong.of(maxWriteUnits));
    }

    /** DynamoDB's name of the mode. */
    default BillingMode mode() {
        return this instanceof Provisioned ? BillingMode.PROVISIONED : BillingMode.PAY_PER_REQUEST;
    }

    private static void positive(long units, String what) {
        if (units < 1) {
            throw new IllegalArgumentException("The " + what + " is at least 1, not " + units);
        }
    }
}
