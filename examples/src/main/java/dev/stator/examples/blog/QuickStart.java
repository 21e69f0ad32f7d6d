package dev.stator.examples.blog;

import static dev.stator.examples.blog.Post_.likes;
import static dev.stator.examples.blog.Post_.tags;

import dev.stator.Stator;
import dev.stator.operation.ConditionFailedException;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.wire.StatorWire;
import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes posts to a DynamoDB engine that it starts itself, and reads them back in the ways a blog needs. */
public final class QuickStart {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private QuickStart() {}

    public static void main(String[] args) {
        say("Starting DynamoDB Local ...");
        try (DynamoDbLocal engine = DynamoDbLocal.start();
                DynamoDbClient client = engine.configure(DynamoDbClient.builder())
                        .overrideConfiguration(config -> config.addExecutionInterceptor(StatorWire.interceptor()))
                        .build()) {
            Stator stator = Stator.create(client);
            PostDao posts = new PostDao(stator);

            posts.table().ensure();
            say("Table posts is there, with its index by-topic.");

            write(posts);
            read(posts);
            like(posts);
            refuse(posts);
            delete(posts);
        }
    }

    private static void write(PostDao posts) {
        posts.put(new Post("ada", NOON, "engines", "Notes on the engine", 12, Set.of("maths")))
                .execute();
        posts.put(new Post("ada", NOON.plusSeconds(60), "numbers", "On Bernoulli numbers", 31, Set.of("maths")))
                .execute();
        posts.put(new Post("ada", NOON.plusSeconds(120), "engines", "A machine that weaves", 7, Set.of()))
                .execute();
        posts.put(new Post("grace", NOON, "engines", "The first bug", 99, Set.of("moths", "relays")))
                .execute();
        say("Wrote four posts.");
    }

    private static void read(PostDao posts) {
        say("ada's posts since a minute past noon, newest first:");
        posts.query("ada").ge(NOON.plusSeconds(60)).descending().stream().forEach(QuickStart::show);

        say("Posts on engines with more than ten likes, most liked first, from the index:");
        posts.byTopic().query("engines").gt(10).descending().stream().forEach(QuickStart::show);
    }

    private static void like(PostDao posts) {
        Post liked = posts.update("ada", NOON)
                .add(likes, 1)
                .add(tags, Set.of("classic"))
                .when(likes.lt(100))
                .returningNew()
                .execute();
        say("One more like, as it had fewer than a hundred:");
        show(liked);
    }

    private static void refuse(PostDao posts) {
        try {
            posts.put(new Post("ada", NOON, "engines", "Overwritten", 0, Set.of()))
                    .ifAbsent()
                    .execute();
        } catch (ConditionFailedException expected) {
            say("A second post by ada at noon was refused: " + expected.getMessage());
        }
    }

    private static void delete(PostDao posts) {
        posts.delete("grace", NOON).execute();
        say("Deleted grace's post; it is "
                + (posts.get("grace", NOON).execute().isPresent() ? "still there." : "gone."));
    }

    private static void show(Post post) {
        say("  %-6s %s  %3d likes  %s %s"
                .formatted(post.author(), post.postedAt(), post.likes(), post.title(), post.tags()));
    }

    @SuppressWarnings("SystemOut") // What a program for the terminal is for.
    private static void say(String line) {
        System.out.println(line);
    }
}
