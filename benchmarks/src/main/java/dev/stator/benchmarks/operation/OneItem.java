package dev.stator.benchmarks.operation;

import dev.stator.benchmarks.Interleaved;
import dev.stator.benchmarks.wire.Wire;
import dev.stator.wire.StatorWire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What operations on one item cost, by hand and by Stator, on a client with the interceptor and without it. */
public final class OneItem {
    static final String BY_HAND = "by hand";
    static final String STATOR = "Stator";

    /** In the names of those whose client has the interceptor. */
    static final String BESIDE = ", interceptor on the client";

    private static final List<String> OPERATIONS = List.of("get", "put", "update", "query");

    private OneItem() {}

    /** What to do, by who does it: the first is code by hand. */
    static Map<String, Map<String, Supplier<?>>> ways() {
        Map<String, Map<String, Supplier<?>>> ways = new LinkedHashMap<>();
        ways.put(BY_HAND, Map.copyOf(new HandWrittenShipments().apply(Wire.client(new ShipmentTable()))));
        ways.put(STATOR, Map.copyOf(new StatorShipments().apply(Wire.client(new ShipmentTable()))));
        ways.put(
                BY_HAND + BESIDE,
                Map.copyOf(
                        new HandWrittenShipments().apply(Wire.client(new ShipmentTable(), StatorWire.interceptor()))));
        ways.put(
                STATOR + BESIDE,
                Map.copyOf(new StatorShipments().apply(Wire.client(new ShipmentTable(), StatorWire.interceptor()))));
        return ways;
    }

    /**
     * Measures all.
     *
     * @param rounds that count, after half as many that do not
     * @param calls of each way in a round
     */
    public static Interleaved measure(int rounds, int calls) {
        return Interleaved.measure(OPERATIONS, ways(), rounds, operation -> calls);
    }
}
