package dev.stator.table;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** {@link WarmUnits} in DynamoDB's terms, both ways. */
final class WarmRequest {
    private WarmRequest() {}

    /** What is described of a table; null where nothing is, as of one that is just created. */
    static @Nullable WarmUnits found(TableDescription table) {
        var warm = table.warmThroughput();
        return warm == null ? null : units(warm.readUnitsPerSecond(), warm.writeUnitsPerSecond());
    }

    /** What is described of a global index, likewise. */
    static @Nullable WarmUnits found(GlobalSecondaryIndexDescription index) {
        var warm = index.warmThroughput();
        return warm == null ? null : units(warm.readUnitsPerSecond(), warm.writeUnitsPerSecond());
    }

    private static @Nullable WarmUnits units(@Nullable Long read, @Nullable Long write) {
        return read == null || write == null || read < 1 || write < 1 ? null : new WarmUnits(read, write);
    }

    /** Null if nothing is said. */
    static @Nullable WarmThroughput of(@Nullable WarmUnits units) {
        return units == null
                ? null
                : WarmThroughput.builder()
                        .readUnitsPerSecond(units.readUnits())
                        .writeUnitsPerSecond(units.writeUnits())
                        .build();
    }

    /** Only what rises: DynamoDB refuses to lower the rest. */
    static WarmThroughput raise(WarmUnits found, WarmUnits declared) {
        return WarmThroughput.builder()
                .readUnitsPerSecond(declared.readUnits() > found.readUnits() ? declared.readUnits() : null)
                .writeUnitsPerSecond(declared.writeUnits() > found.writeUnits() ? declared.writeUnits() : null)
                .build();
    }
}
