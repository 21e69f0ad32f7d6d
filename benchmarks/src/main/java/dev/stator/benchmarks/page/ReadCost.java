package dev.stator.benchmarks.page;

import com.sun.management.ThreadMXBean;
import dev.stator.Stator;
import dev.stator.benchmarks.wire.Wire;
import dev.stator.wire.StatorWire;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What reads of many items cost by Stator, with and without the fast path, beside code by hand: CPU time of the thread,
 * and bytes that it allocates. All run by turns in one process; what counts is the median of the ratios of a round, so
 * that a busy machine makes little of a difference.
 */
public final class ReadCost {
    static final String QUERY = "query of 100 items";
    static final String SCAN = "scan of 20 pages of 100 items";
    static final String BATCH = "batch get of 100 items";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final int CALLS = Integer.getInteger("calls", 100);

    private static volatile @Nullable Object result;

    private ReadCost() {}

    /** What to read, by who reads it: the first is code by hand. */
    static Map<String, Map<String, Supplier<List<Parcel>>>> ways() {
        Map<String, Map<String, Supplier<List<Parcel>>>> ways = new LinkedHashMap<>();
        ways.put("by hand", HandWrittenParcels.reading(Wire.client(new ParcelTable())));
        ways.put("Stator", stator(Wire.client(new ParcelTable())));
        ways.put("Stator, fast path", stator(Wire.client(new ParcelTable(), StatorWire.interceptor())));
        return ways;
    }

    private static Map<String, Supplier<List<Parcel>>> stator(DynamoDbClient client) {
        ParcelDao parcels = new ParcelDao(Stator.create(client));
        return Map.of(
                QUERY,
                () -> parcels.query("ada").list(),
                SCAN,
                () -> parcels.scan().list(),
                BATCH,
                () -> parcels
                        .getAll(ParcelTable.numbers().stream()
                                .map(number -> new ParcelKey("ada", number))
                                .toList())
                        .execute()
                        .stream()
                        .map(Optional::orElseThrow)
                        .toList());
    }

    /** Prints a table. */
    public static void main(String[] args) {
        Map<String, Map<String, Supplier<List<Parcel>>>> ways = ways();
        System.out.println("operation | "
                + ways.keySet().stream()
                        .map(way -> way + " µs | KB | CPU | bytes")
                        .collect(Collectors.joining(" | ")));
        for (String operation : List.of(QUERY, SCAN, BATCH)) {
            System.out.println(line(
                    operation,
                    ways.values().stream().map(way -> way.get(operation)).toList()));
        }
        if (result == null) {
            throw new IllegalStateException("nothing was measured");
        }
    }

    private static String line(String operation, List<Supplier<List<Parcel>>> ways) {
        int calls = operation.equals(SCAN) ? Math.max(1, CALLS / ParcelTable.PAGES) : CALLS;
        double[][] nanos = new double[ways.size()][ROUNDS];
        double[][] bytes = new double[ways.size()][ROUNDS];
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            for (int way = 0; way < ways.size(); way++) {
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                long used = THREADS.getCurrentThreadCpuTime();
                for (int call = 0; call < calls; call++) {
                    result = ways.get(way).get();
                }
                if (round >= 0) {
                    nanos[way][round] = (double) (THREADS.getCurrentThreadCpuTime() - used) / calls;
                    bytes[way][round] = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / calls;
                }
            }
        }
        StringBuilder line = new StringBuilder(operation);
        for (int way = 0; way < ways.size(); way++) {
            line.append(String.format(
                    Locale.ROOT,
                    " | %,.0f | %,.0f | %.2f | %.2f",
                    median(nanos[way]) / 1_000,
                    median(bytes[way]) / 1_000,
                    median(ratios(nanos[way], nanos[0])),
                    median(ratios(bytes[way], bytes[0]))));
        }
        return line.toString();
    }

    private static double[] ratios(double[] of, double[] to) {
        double[] ratios = new double[of.length];
        Arrays.setAll(ratios, i -> of[i] / to[i]);
        return ratios;
    }

    private static double median(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
