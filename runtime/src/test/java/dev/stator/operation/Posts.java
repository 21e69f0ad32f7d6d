package dev.stator.operation;

import dev.stator.Stator;
import dev.stator.blog.Blog;
import dev.stator.blog.Post;
import dev.stator.blog.PostCodec;
import dev.stator.blog.PostDao;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedAsyncClient;
import dev.stator.fake.ScriptedClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Posts of Ada's, and DAOs over scripts. */
final class Posts {
    static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

    private Posts() {}

    static PostDao dao(Script script) {
        return new PostDao(Stator.create(new ScriptedClient(script), ScriptedAsyncClient.prompt(script)));
    }

    static PostDao dao(Script script, ScriptedAsyncClient async) {
        return new PostDao(Stator.create(new ScriptedClient(script), async));
    }

    /** The post that has {@code number} likes, posted so many seconds into the day. */
    static Post post(int number) {
        return new Post("ada", time(number), "New", number, Set.of(), Map.of(), null, "draft");
    }

    static Instant time(int number) {
        return DAY.plusSeconds(number);
    }

    static Map<String, AttributeValue> item(int number) {
        return PostCodec.INSTANCE.toItem(post(number));
    }

    static Map<String, AttributeValue> key(int number) {
        return Blog.SCHEMA.table().key(item(number));
    }

    /** A response with the posts from {@code first} up to {@code end}, and whether more follow. */
    static QueryResponse page(int first, int end, boolean more) {
        List<Map<String, AttributeValue>> items =
                IntStream.range(first, end).mapToObj(Posts::item).toList();
        return response(items, items.size(), more ? key(end - 1) : null);
    }

    static QueryResponse response(
            List<Map<String, AttributeValue>> items, int scanned, @Nullable Map<String, AttributeValue> lastKey) {
        return QueryResponse.builder()
                .items(items)
                .count(items.size())
                .scannedCount(scanned)
                .lastEvaluatedKey(lastKey)
                .build();
    }

    static QueryResponse filtered(int scanned, boolean more, int... numbers) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (int number : numbers) {
            items.add(item(number));
        }
        return response(items, scanned, more ? key(1000 + scanned) : null);
    }

    static List<QueryRequest> sent(Script script) {
        return script.requests(QueryRequest.class);
    }

    static List<@Nullable Integer> limits(Script script) {
        List<@Nullable Integer> limits = new ArrayList<>();
        sent(script).forEach(request -> limits.add(request.limit()));
        return limits;
    }
}
