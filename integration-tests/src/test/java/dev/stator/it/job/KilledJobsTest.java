package dev.stator.it.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.job.Jobs.Place;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.wire.JsonLineWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports, changes and exports rows in a heap of 64 MB, each job killed in its middle and begun again. */
@Order(1)
@Tag("once")
class KilledJobsTest {
    private static final int CONCURRENCY_OF_PUTS = 2;
    private static final int CONCURRENCY_OF_UPDATES = 4;

    @TempDir
    private Path folder;

    @Test
    void fourThousandRows() throws Exception {
        run(4_000, 3_000);
    }

    @Test
    @Tag("slow")
    void aHundredThousandRows() throws Exception {
        run(100_000, 1_000_000);
    }

    private void run(int count, int units) throws Exception {
        try (DynamoDbLocal engine = DynamoDbLocal.start()) {
            RowDao rows = new RowDao(Stator.create(engine.client()));
            rows.table().create();
            Job job = new Job(engine, folder, units);
            long begin = System.nanoTime();
            long repeatedPuts = imported(job, rows, count);
            long imported = System.nanoTime();
            long repeatedUpdates = changed(job, rows, count);
            long changed = System.nanoTime();
            long cut = exported(job, count);
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows in a heap of 64 MB, killed once in each job: imported in %,d ms with %d puts repeated,"
                            + " changed in %,d ms with %d updates repeated, exported in %,d ms with %,d bytes cut "
                            + "off%n",
                    count,
                    (imported - begin) / 1_000_000,
                    repeatedPuts,
                    (changed - imported) / 1_000_000,
                    repeatedUpdates,
                    (System.nanoTime() - changed) / 1_000_000,
                    cut);
        }
    }

    private static long imported(Job job, RowDao rows, int count) throws Exception {
        Path file = job.folder().resolve("rows.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 64 * 1024)) {
            JsonLineWriter<Row> writer = rows.jsonLines().writer(out);
            IntStream.range(0, count).mapToObj(Row::of).forEach(writer::write);
        }
        long offset = job.killed("import", file, count / 2);
        assertThat(offset).isBetween(count / 2L, count - 1L);
        BitSet stored = numbers(rows.scan().consistent().stream(), Row::of);
        assertThat(stored.nextClearBit(0)).as("all before the offset is stored").isGreaterThanOrEqualTo((int) offset);
        long repeated = stored.cardinality() - offset;
        assertThat(repeated).isBetween(0L, 500L * CONCURRENCY_OF_PUTS);
        job.finished("import", file);
        assertThat(numbers(rows.scan().consistent().stream(), Row::of).cardinality())
                .isEqualTo(count);
        return repeated;
    }

    private static long changed(Job job, RowDao rows, int count) throws Exception {
        long done = job.killed("change", job.folder(), count / 2);
        long written = changes(rows);
        assertThat(written - done).isBetween(0L, 10L * CONCURRENCY_OF_UPDATES);
        job.finished("change", job.folder());
        long repeated = changes(rows) - count;
        assertThat(repeated)
                .as("what the first run did behind its last checkpoint, and nothing else")
                .isEqualTo(written - done);
        try (Stream<Row> all = rows.scan().consistent().stream()) {
            assertThat(all.filter(row -> row.changes() < 1 || row.changes() > 2))
                    .isEmpty();
        }
        return repeated;
    }

    private static long changes(RowDao rows) {
        try (Stream<Row> all = rows.scan().consistent().stream()) {
            return all.mapToLong(Row::changes).sum();
        }
    }

    private static long exported(Job job, int count) throws Exception {
        Path file = job.folder().resolve("export.json.gz");
        long half = Files.size(job.folder().resolve("rows.json.gz")) / 2;
        long covered = job.killed("export", file, half);
        long cut = Files.size(file) - covered;
        assertThat(cut).as("no more than the page under way").isBetween(0L, 200L * 512);
        job.finished("export", file);
        RowDao codec = new RowDao(Stator.create(job.engine().client()));
        try (Stream<Row> lines = codec.jsonLines().read(new GZIPInputStream(Files.newInputStream(file), 64 * 1024))) {
            assertThat(numbers(
                                    lines.peek(row -> assertThat(row.changes()).isBetween(1L, 2L))
                                            .map(row -> unchanged(row)),
                                    Row::of)
                            .cardinality())
                    .isEqualTo(count);
        }
        return cut;
    }

    private static Row unchanged(Row row) {
        return new Row(
                row.id(),
                0,
                row.text(),
                row.active(),
                row.tags(),
                row.numbers(),
                row.data(),
                row.figures(),
                row.notes());
    }

    /** The numbers of rows that are as they were made, none twice. */
    private static BitSet numbers(Stream<Row> rows, Function<Integer, Row> made) {
        BitSet seen = new BitSet();
        try (rows) {
            rows.forEach(row -> {
                int number = Integer.parseInt(row.id().substring("row-".length()));
                if (seen.get(number) || !row.equals(made.apply(number))) {
                    throw new AssertionError("twice, or not as it was written: " + row.id());
                }
                seen.set(number);
            });
        }
        return seen;
    }

    /** Programs in processes of their own. */
    private record Job(DynamoDbLocal engine, Path folder, int units) {
        private Process start(String job, Path file) throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Jobs.class.getName(),
                            engine.endpoint().toString(),
                            engine.accessKey(),
                            job,
                            file.toString(),
                            place(job).toString(),
                            String.valueOf(units))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(job + ".output").toFile())
                    .start();
        }

        private Path place(String job) {
            return folder.resolve(job + ".place");
        }

        /** Kills it when it has come so far, and says how far that was. */
        long killed(String job, Path file, long middle) throws IOException, InterruptedException {
            Process process = start(job, file);
            while (process.isAlive() && Place.read(place(job)).number() < middle) {
                Thread.sleep(1);
            }
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve(job + ".output")))
                    .isTrue();
            process.destroyForcibly().waitFor();
            return Place.read(place(job)).number();
        }

        void finished(String job, Path file) throws IOException, InterruptedException {
            Process process = start(job, file);
            assertThat(process.waitFor())
                    .as(Files.readString(folder.resolve(job + ".output")))
                    .isZero();
        }
    }
}
