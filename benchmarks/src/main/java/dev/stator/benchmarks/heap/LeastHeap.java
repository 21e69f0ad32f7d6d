package dev.stator.benchmarks.heap;

import dev.stator.benchmarks.Chart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The smallest heap in which a fresh JVM does a job with many items: halved between one that suffices and one that does
 * not. A JVM that takes too long has not enough either: it collects garbage over and over.
 *
 * @param items how many
 * @param megabytes of each job, by each store
 */
public record LeastHeap(int items, Map<HeapRun.Job, Map<HeapRun.Store, Integer>> megabytes) {
    private static final int LEAST = 4;
    private static final int MOST = 512;

    /** So many seconds are enough, even on a busy machine. */
    private static final int PATIENCE = 120;

    /**
     * Measures all.
     *
     * @param step in megabytes, how exactly
     */
    public static LeastHeap measure(int items, int step) throws IOException, InterruptedException {
        Map<HeapRun.Job, Map<HeapRun.Store, Integer>> all = new EnumMap<>(HeapRun.Job.class);
        for (HeapRun.Job job : HeapRun.Job.values()) {
            Map<HeapRun.Store, Integer> ofJob = new EnumMap<>(HeapRun.Store.class);
            for (HeapRun.Store store : HeapRun.Store.values()) {
                ofJob.put(store, least(store, job, items, step));
            }
            all.put(job, ofJob);
        }
        return new LeastHeap(items, all);
    }

    private static int least(HeapRun.Store store, HeapRun.Job job, int items, int step)
            throws IOException, InterruptedException {
        int tooSmall = LEAST;
        int enough = MOST;
        if (!passes(store, job, items, enough)) {
            throw new IllegalStateException(store + " does not do " + job + " in " + enough + " MB");
        }
        while (enough - tooSmall > step) {
            int middle = (tooSmall + enough) / 2;
            if (passes(store, job, items, middle)) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return enough;
    }

    private static boolean passes(HeapRun.Store store, HeapRun.Job job, int items, int megabytes)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeapRun.class.getName(),
                        store.name(),
                        job.name(),
                        Integer.toString(items))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return false;
        }
        return process.exitValue() == 0;
    }

    /** As Markdown. */
    public String report() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, """
                ## Least heap, %,d small items

                The smallest `-Xmx`, in MB, in which a fresh JVM with the serial collector does it, through the SDK's client
                over a stub in the place of the network; a page has %,d items.

                """, items, items / 20));
        text.append("| |");
        for (HeapRun.Store store : HeapRun.Store.values()) {
            text.append(' ').append(store.title()).append(" |");
        }
        text.append("\n|---|")
                .append("---:|".repeat(HeapRun.Store.values().length))
                .append('\n');
        megabytes.forEach((job, ofJob) -> {
            text.append("| ").append(job.title()).append(" |");
            ofJob.values().forEach(least -> text.append(' ').append(least).append(" |"));
            text.append('\n');
        });
        return text.append('\n').toString();
    }

    /** The same as a picture. */
    public Chart chart() {
        List<Chart.Group> groups = new ArrayList<>();
        megabytes.forEach((job, ofJob) -> groups.add(new Chart.Group(
                job.title(),
                ofJob.entrySet().stream()
                        .map(least -> new Chart.Bar(
                                least.getKey().title(),
                                least.getValue(),
                                least.getKey().title().startsWith("Stator")))
                        .toList())));
        return new Chart("Least heap", "MB", groups);
    }
}
