package dev.stator.benchmarks;

import dev.stator.benchmarks.freeze.Freezer;
import dev.stator.benchmarks.freeze.Itinerary;
import dev.stator.benchmarks.freeze.Length;
import dev.stator.frozen.FrozenCodec;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Freezes the itineraries at each level of deflating, and prints bytes and CPU time. */
public final class FreezeLevels {
    private static final int ROUNDS = 25;
    private static final int WARM_UP = 5;
    private static final int BYTES = 2_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FreezeLevels() {}

    /** Prints a line for each length and level. */
    public static void main(String[] args) {
        for (Length length : Length.values()) {
            measure(length);
        }
    }

    private static void measure(Length length) {
        Itinerary itinerary = length.itinerary();
        Map<Integer, FrozenCodec<Itinerary>> codecs = new TreeMap<>();
        Map<Integer, Double> micros = new TreeMap<>();
        for (int level : new int[] {0, 1, 3, 6, 9}) {
            codecs.put(level, Freezer.frozen().unverified().level(level));
        }
        int times = BYTES / stored(codecs, itinerary, 0);
        for (int round = 0; round < ROUNDS; round++) {
            boolean counts = round >= WARM_UP;
            codecs.forEach((level, codec) -> {
                long begin = THREADS.getCurrentThreadCpuTime();
                int bytes = 0;
                for (int i = 0; i < times; i++) {
                    bytes += length(codec.encode(itinerary));
                }
                double each = (THREADS.getCurrentThreadCpuTime() - begin) / 1e3 / times;
                if (counts && bytes > 0) {
                    micros.merge(level, each, Math::min);
                }
            });
        }
        micros.forEach((level, least) -> System.out.printf(
                Locale.ROOT,
                "%s level %d: %,d bytes, %.1f us%n",
                length,
                level,
                stored(codecs, itinerary, level),
                least));
    }

    private static int stored(Map<Integer, FrozenCodec<Itinerary>> codecs, Itinerary itinerary, int level) {
        return length(codecs.getOrDefault(level, Freezer.frozen()).encode(itinerary));
    }

    private static int length(AttributeValue stored) {
        return stored.b().asByteArrayUnsafe().length;
    }
}
