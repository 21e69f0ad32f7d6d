package dev.stator.benchmarks.cold;

import dev.stator.benchmarks.freeze.Freezer;
import dev.stator.benchmarks.freeze.Frozen;
import dev.stator.benchmarks.freeze.Itinerary;
import dev.stator.benchmarks.freeze.Length;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The first value that a JVM freezes and thaws; without a freezer, what each of them pays: the value, and the SDK's
 * class for it.
 */
public final class FreezeStart {
    private FreezeStart() {}

    /** The argument: the freezer's name. */
    public static void main(String[] args) {
        Itinerary itinerary = Length.SHORT.itinerary();
        AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(new byte[] {1}));
        if (args.length > 0) {
            Arrival.check(
                    itinerary.id(),
                    new Frozen(Freezer.valueOf(args[0]), Length.SHORT).thaw().id());
        }
    }
}
