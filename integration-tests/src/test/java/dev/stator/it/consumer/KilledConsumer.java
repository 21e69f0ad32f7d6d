package dev.stator.it.consumer;

import dev.stator.Stator;
import dev.stator.stream.Change;
import dev.stator.stream.checkpoint.CheckpointStore;
import dev.stator.stream.consumer.StreamConsumer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A program that follows orders, notes each change in a file, and is killed at one of them. */
final class KilledConsumer {
    /** Of the program's consumer and of the one that takes over. */
    static final Duration TTL = Duration.ofSeconds(1);

    private KilledConsumer() {}

    public static void main(String[] args) throws InterruptedException {
        Path changes = Path.of(args[2]);
        int last = Integer.parseInt(args[3]);
        Stator stator = Stator.create(client(DynamoDbClient.builder(), args));
        CheckpointStore store =
                args.length > 4 ? CheckpointStore.file(Path.of(args[4])) : stator.checkpointTable("checkpoints");
        AtomicInteger handled = new AtomicInteger();
        StreamConsumer consumer = new OrderDao(stator)
                .changes()
                .consumer(client(DynamoDbStreamsClient.builder(), args), "indexer")
                .handler(change -> {
                    note(changes, change);
                    if (handled.incrementAndGet() == last) {
                        Runtime.getRuntime().halt(9);
                    }
                })
                .batch(10)
                .checkpoints(store)
                .lease(TTL)
                .build();
        consumer.start();
        consumer.await();
    }

    private static <B extends AwsClientBuilder<B, C>, C> C client(B builder, String[] args) {
        return builder.endpointOverride(URI.create(args[0]))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(args[1], "secret")))
                .build();
    }

    static void note(Path file, Change<Order> change) throws IOException {
        Order order = change.newImage().orElseThrow();
        Files.write(
                file, List.of(order.id() + " " + order.number()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
