package dev.stator.it.job;

import static dev.stator.it.job.Row_.changes;

import dev.stator.Stator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The jobs of the guide as programs, which go on where the last one was killed. */
final class Jobs {
    private static final int BUFFER = 64 * 1024;

    private final RowDao rows;

    /** What the next run goes on from. */
    private final Path place;

    private Jobs(RowDao rows, Path place) {
        this.rows = rows;
        this.place = place;
    }

    /**
     * Does one job to its end.
     *
     * @param args endpoint, access key, what to do, file of rows, file of the place, write units a second
     */
    public static void main(String[] args) throws IOException {
        DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(URI.create(args[0]))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(args[1], "secret")))
                .build();
        Jobs jobs = new Jobs(new RowDao(Stator.create(client)), Path.of(args[4]));
        Path file = Path.of(args[3]);
        double units = Double.parseDouble(args[5]);
        switch (args[2]) {
            case "import" -> jobs.importAll(file, units);
            case "change" -> jobs.changeAll(units);
            case "export" -> jobs.exportAll(file);
            default -> throw new IllegalArgumentException(args[2]);
        }
    }

    private void importAll(Path file, double units) throws IOException {
        long offset = Place.read(place).number();
        try (Stream<Row> lines = rows.jsonLines().read(new GZIPInputStream(Files.newInputStream(file), BUFFER))) {
            rows.putAll(lines)
                    .startAt(offset)
                    .onCheckpoint(done -> new Place(done, null).write(place))
                    .concurrency(2)
                    .maxWriteUnitsPerSecond(units)
                    .execute();
        }
    }

    private void changeAll(double units) {
        Place begin = Place.read(place);
        AtomicLong before = new AtomicLong(begin.number());
        AtomicLong inside = new AtomicLong();
        rows.scan()
                .pageSize(500)
                .parallel(1)
                .resume(begin.checkpoint())
                .onCheckpoint(saved -> new Place(before.get() + inside.get(), saved).write(place))
                .forEachPage(page -> {
                    rows.updateEach(page.items(), row -> rows.update(row.id()).add(changes, 1))
                            .onCheckpoint(done -> {
                                inside.set(done);
                                page.itemsDone().accept(done);
                            })
                            .concurrency(4)
                            .maxWriteUnitsPerSecond(units)
                            .execute();
                    inside.set(0);
                    before.addAndGet(page.items().size());
                });
    }

    private void exportAll(Path file) throws IOException {
        Place begin = Place.read(place);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(begin.number()).position(begin.number());
            rows.scan()
                    .pageSize(200)
                    .parallel(1)
                    .resume(begin.checkpoint())
                    .onCheckpoint(saved -> new Place(length(out), saved).write(place))
                    .forEachPage(page -> append(page.items(), out));
        }
    }

    /** A page is a piece of gzip by itself: what is behind the last checkpoint is cut off by its length. */
    private void append(List<Row> page, FileChannel out) {
        try {
            GZIPOutputStream gzip = new GZIPOutputStream(Channels.newOutputStream(out), BUFFER);
            rows.jsonLines().writer(gzip).writeAll(page);
            gzip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(FileChannel out) {
        try {
            return out.position();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where a job goes on.
     *
     * @param number how many rows, or bytes of a file, are done
     * @param checkpoint of a scan; null at its beginning
     */
    record Place(long number, @Nullable String checkpoint) {
        static Place read(Path file) {
            try {
                if (Files.notExists(file)) {
                    return new Place(0, null);
                }
                List<String> lines = Files.readAllLines(file);
                return new Place(Long.parseLong(lines.get(0)), lines.size() == 1 ? null : lines.get(1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** All of it, or what was there before. */
        void write(Path file) {
            try {
                Path next = file.resolveSibling(file.getFileName() + ".next");
                Files.writeString(next, number + (checkpoint == null ? "" : "\n" + checkpoint));
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
