package dev.stator.benchmarks.page;

import static java.util.Objects.requireNonNull;

import com.sun.management.ThreadMXBean;
import dev.stator.Stator;
import dev.stator.benchmarks.Chart;
import dev.stator.benchmarks.wire.Wire;
import dev.stator.wire.StatorWire;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What operations on many items cost by Stator, with and without the fast path, beside code by hand: CPU time of the
 * thread, and bytes that it allocates. All run by turns in one process; what counts is the median of the ratios of a
 * round, so that a busy machine makes little of a difference.
 *
 * @param lines one for each operation
 */
public record ManyItems(List<Line> lines) {
    static final String QUERY = "query of 100 items";
    static final String SCAN = "scan of 20 pages of 100 items";
    static final String BATCH = "batch get of 100 items";
    static final String WRITE = "batch write of 25 items";
    static final String TRANSACTION = "transaction of 25 puts";
    static final String BY_HAND = "by hand";
    static final String MAPS = "Stator";
    static final String FAST = "Stator, fast path";

    private static final List<String> OPERATIONS = List.of(QUERY, SCAN, BATCH, WRITE, TRANSACTION);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static volatile @Nullable Object result;

    /** One operation, in each way. */
    public record Line(String operation, List<Cost> costs) {}

    /**
     * What one way costs a call, by medians.
     *
     * @param timeRatio of its time by that of code by hand
     * @param bytesRatio the same of bytes
     */
    public record Cost(String way, double micros, double kilobytes, double timeRatio, double bytesRatio) {}

    /** What to do, by who does it: the first is code by hand. */
    static Map<String, Map<String, Supplier<?>>> ways() {
        Map<String, Map<String, Supplier<?>>> ways = new LinkedHashMap<>();
        ways.put(BY_HAND, HandWrittenParcels.operations(Wire.client(new ParcelTable())));
        ways.put(MAPS, stator(Wire.client(new ParcelTable())));
        ways.put(FAST, stator(Wire.client(new ParcelTable(), StatorWire.interceptor())));
        return ways;
    }

    private static Map<String, Supplier<?>> stator(DynamoDbClient client) {
        Stator stator = Stator.create(client);
        ParcelDao parcels = new ParcelDao(stator);
        List<Parcel> written = ParcelTable.written();
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
                        .toList(),
                WRITE,
                () -> parcels.putAll(written).execute(),
                TRANSACTION,
                () -> stator.transactWrite(written.stream().map(parcels::put).toList())
                        .execute());
    }

    /**
     * Measures all.
     *
     * @param rounds that count, after half as many that do not
     * @param calls of each way in a round
     */
    public static ManyItems measure(int rounds, int calls) {
        Map<String, Map<String, Supplier<?>>> ways = ways();
        ManyItems measured = new ManyItems(OPERATIONS.stream()
                .map(operation -> line(
                        operation,
                        ways,
                        rounds,
                        operation.equals(SCAN) ? Math.max(1, calls / ParcelTable.PAGES) : calls))
                .toList());
        if (result == null) {
            throw new IllegalStateException("nothing was measured");
        }
        return measured;
    }

    private static Line line(String operation, Map<String, Map<String, Supplier<?>>> named, int rounds, int calls) {
        List<String> names = List.copyOf(named.keySet());
        List<Supplier<?>> ways = new ArrayList<>();
        named.values().forEach(way -> ways.add(requireNonNull(way.get(operation))));
        double[][] nanos = new double[ways.size()][rounds];
        double[][] bytes = new double[ways.size()][rounds];
        for (int round = -rounds / 2; round < rounds; round++) {
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
        List<Cost> costs = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            costs.add(new Cost(
                    names.get(way),
                    median(nanos[way]) / 1_000,
                    median(bytes[way]) / 1_000,
                    median(ratios(nanos[way], nanos[0])),
                    median(ratios(bytes[way], bytes[0]))));
        }
        return new Line(operation, costs);
    }

    /** As Markdown. */
    public String report() {
        StringBuilder text = new StringBuilder("""
                ## Many items

                Through the SDK's client, over a stub in the place of the network: an item is of 480 bytes, without times.
                CPU time of the thread and bytes that it allocates, medians, in turns in one process. A ratio is by code by
                hand, the median of the rounds: below 1 is better.

                | operation | by | CPU, µs | ratio | KB | ratio |
                |---|---|---:|---:|---:|---:|
                """);
        for (Line line : lines) {
            for (Cost cost : line.costs()) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %,.0f | %.2f | %,.0f | %.2f |%n",
                        line.operation(),
                        cost.way(),
                        cost.micros(),
                        cost.timeRatio(),
                        cost.kilobytes(),
                        cost.bytesRatio()));
            }
        }
        return text.append('\n').toString();
    }

    /** The CPU times, by those of code by hand. */
    public Chart chart() {
        return new Chart(
                "Many items: CPU time, by that of code by hand",
                "",
                lines.stream()
                        .map(line -> new Chart.Group(
                                line.operation(),
                                line.costs().stream()
                                        .map(cost -> new Chart.Bar(
                                                cost.way(),
                                                cost.timeRatio(),
                                                !cost.way().equals(BY_HAND)))
                                        .toList()))
                        .toList());
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
