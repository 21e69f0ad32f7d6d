package dev.stator.examples.changes;

import static dev.stator.examples.blog.Post_.likes;

import dev.stator.Stator;
import dev.stator.examples.blog.Post;
import dev.stator.examples.blog.PostDao;
import dev.stator.examples.blog.PostKey;
import dev.stator.stream.Change;
import dev.stator.stream.Expired;
import dev.stator.stream.Inserted;
import dev.stator.stream.Modified;
import dev.stator.stream.checkpoint.CheckpointTable;
import dev.stator.stream.consumer.StreamConsumer;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.wire.StatorWire;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Follows the changes of posts and prints them, stops, and goes on where it stopped. */
public final class FollowPosts {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private FollowPosts() {}

    public static void main(String[] args) throws InterruptedException {
        say("Starting DynamoDB Local ...");
        try (DynamoDbLocal engine = DynamoDbLocal.start();
                DynamoDbClient client = engine.configure(DynamoDbClient.builder())
                        .overrideConfiguration(config -> config.addExecutionInterceptor(StatorWire.interceptor()))
                        .build();
                DynamoDbStreamsClient streams =
                        engine.configure(DynamoDbStreamsClient.builder()).build()) {
            Stator stator = Stator.create(client);
            PostDao posts = new PostDao(stator);
            posts.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).ensure();
            CheckpointTable checkpoints = stator.checkpointTable("checkpoints");
            checkpoints.table().ensure();

            posts.put(new Post("ada", NOON, "engines", "Notes on the engine", 12, Set.of("maths")))
                    .execute();
            posts.update("ada", NOON).add(likes, 1).execute();
            say("A post was written and liked. The first consumer says:");
            follow(posts, streams, checkpoints, 2);

            posts.delete("ada", NOON).execute();
            say("The post was deleted while nobody followed. The next consumer says:");
            follow(posts, streams, checkpoints, 1);
        }
    }

    private static void follow(PostDao posts, DynamoDbStreamsClient streams, CheckpointTable checkpoints, int changes)
            throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(changes);
        try (StreamConsumer consumer = posts.changes()
                .requireImages(StreamViewType.NEW_AND_OLD_IMAGES)
                .consumer(streams, "printer")
                .handler(change -> {
                    say("  " + told(change));
                    seen.countDown();
                })
                .checkpoints(checkpoints)
                .build()) {
            consumer.start();
            if (!seen.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Changes did not come: " + consumer.status());
            }
            consumer.stop(Duration.ofSeconds(10));
            say("  That was " + consumer.position().token());
        }
    }

    /** From Java 21, this is a switch that the compiler holds to be complete. */
    private static String told(Change<Post> change) {
        if (change instanceof Inserted<Post> inserted) {
            return "new: " + inserted.newImage().orElseThrow().title();
        }
        if (change instanceof Modified<Post> modified) {
            return "liked by " + modified.newImage().orElseThrow().likes() + ", and before by "
                    + modified.oldImage().orElseThrow().likes();
        }
        return (change instanceof Expired<Post> ? "expired: " : "deleted: ") + PostKey.of(change);
    }

    @SuppressWarnings("SystemOut") // What a program for the terminal is for.
    private static void say(String line) {
        System.out.println(line);
    }
}
