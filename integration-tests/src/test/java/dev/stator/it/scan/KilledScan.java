package dev.stator.it.scan;

import dev.stator.Stator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A program that scans a table, notes the items in one file and checkpoints in another, and is killed in a page's
 * callback, when the page's items are noted and no checkpoint says so.
 */
final class KilledScan {
    private KilledScan() {}

    public static void main(String[] args) {
        Path items = Path.of(args[2]);
        Path checkpoint = Path.of(args[3]);
        int last = Integer.parseInt(args[4]);
        DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(URI.create(args[0]))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(args[1], "secret")))
                .build();
        AtomicInteger pages = new AtomicInteger();
        new MeasurementDao(Stator.create(client))
                .scan()
                .pageSize(10)
                .parallel(4)
                .onCheckpoint(token -> save(checkpoint, token))
                .forEachPage(page -> {
                    // One thread at a time, so that no page is noted while the process ends.
                    synchronized (pages) {
                        note(items, page.items());
                        // A segment may end with an empty page: killed there, the scan would have nothing to repeat.
                        if (pages.incrementAndGet() >= last && !page.items().isEmpty()) {
                            Runtime.getRuntime().halt(9);
                        }
                    }
                });
    }

    /** Whole or not at all. */
    static void save(Path file, String token) {
        try {
            Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), token);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void note(Path file, List<Measurement> items) {
        try {
            Files.write(
                    file,
                    items.stream()
                            .map(item -> item.sensor() + " " + item.number())
                            .toList(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
