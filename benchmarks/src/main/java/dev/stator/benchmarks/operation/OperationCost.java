package dev.stator.benchmarks.operation;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What operations on one item cost, by hand and by Stator, which may be of several builds: CPU time of the thread, and
 * bytes that it allocates. All run by turns in one process; the least counts. With {@code -Xint} the bytes are those
 * that the code asks for, the same in each run; without, what the compiler leaves of them.
 */
public final class OperationCost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final int CALLS = Integer.getInteger("calls", 4_000);

    private static volatile @Nullable Object result;

    private OperationCost() {}

    /**
     * Prints a table.
     *
     * @param args builds of Stator, each a name and the class path of {@link StatorShipments} compiled with it, as in
     *     {@code before=/tmp/before/classes:/tmp/before/shipments}
     */
    public static void main(String[] args) throws ReflectiveOperationException, MalformedURLException {
        DynamoDbClient client = new MemoryClient(HandWrittenShipments.encode(Shipment.SAMPLE));
        Map<String, Map<String, Supplier<Object>>> ways = new LinkedHashMap<>();
        ways.put("by hand", new HandWrittenShipments().apply(client));
        for (String build : args) {
            String[] parts = build.split("=", 2);
            ways.put(parts[0], load(parts[1]).apply(client));
        }
        if (args.length == 0) {
            ways.put("Stator", new StatorShipments().apply(client));
        }
        System.out.println("operation, and of each of " + ways.keySet() + " ns and bytes a call");
        for (String operation : new StatorShipments().apply(client).keySet()) {
            StringBuilder line = new StringBuilder(operation);
            for (long[] cost :
                    costs(ways.values().stream().map(way -> way.get(operation)).toList())) {
                line.append(String.format(Locale.ROOT, " | %,d | %,d", cost[0], cost[1]));
            }
            System.out.println(line);
        }
        if (result == null) {
            throw new IllegalStateException("nothing was measured");
        }
    }

    @SuppressWarnings("unchecked") // it is the one class, of another build
    private static Function<DynamoDbClient, Map<String, Supplier<Object>>> load(String path)
            throws ReflectiveOperationException, MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        ClassLoader builds = new Own(urls.toArray(URL[]::new));
        return (Function<DynamoDbClient, Map<String, Supplier<Object>>>)
                builds.loadClass(StatorShipments.class.getName())
                        .getConstructor()
                        .newInstance();
    }

    private static List<long[]> costs(List<Supplier<Object>> ways) {
        List<long[]> least = new ArrayList<>();
        ways.forEach(way -> least.add(new long[] {Long.MAX_VALUE, Long.MAX_VALUE}));
        for (int round = 0; round < ROUNDS; round++) {
            for (int way = 0; way < ways.size(); way++) {
                long bytes = THREADS.getCurrentThreadAllocatedBytes();
                long nanos = THREADS.getCurrentThreadCpuTime();
                for (int call = 0; call < CALLS; call++) {
                    result = ways.get(way).get();
                }
                nanos = THREADS.getCurrentThreadCpuTime() - nanos;
                bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
                if (round >= ROUNDS / 4) {
                    long[] before = least.get(way);
                    before[0] = Math.min(before[0], nanos / CALLS);
                    before[1] = Math.min(before[1], bytes / CALLS);
                }
            }
        }
        return least;
    }

    /** Of its own classes first, where it is Stator's: those of this build are on the class path, too. */
    private static final class Own extends URLClassLoader {
        private Own(URL[] urls) {
            super(urls, OperationCost.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.stator.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
