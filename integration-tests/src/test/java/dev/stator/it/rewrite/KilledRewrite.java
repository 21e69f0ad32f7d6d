package dev.stator.it.rewrite;

import dev.stator.Stator;
import dev.stator.check.TableRewrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A program that rewrites a table, and goes on where another one was killed. */
final class KilledRewrite {
    private KilledRewrite() {}

    public static void main(String[] args) throws IOException {
        DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(URI.create(args[0]))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(args[1], "secret")))
                .build();
        Path checkpoint = Path.of(args[2]);
        TableRewrite rewrite = new LedgerDao(Stator.create(client))
                .table()
                .rewrite()
                .parallel(4)
                .pageSize(20)
                .maxWriteUnitsPerSecond(300)
                .resume(Files.exists(checkpoint) ? Files.readString(checkpoint) : null)
                .onCheckpoint(token -> save(checkpoint, token));
        System.out.println("begun");
        rewrite.execute();
    }

    /** Whole or not at all. */
    private static void save(Path file, String token) {
        try {
            Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), token);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
