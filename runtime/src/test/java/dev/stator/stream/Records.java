package dev.stator.stream;

import dev.stator.ChangeStream;
import dev.stator.Stator;
import dev.stator.blog.Blog;
import dev.stator.blog.Post;
import dev.stator.blog.PostCodec;
import dev.stator.blog.PostDao;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedClient;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Records of a stream of Ada's posts. */
final class Records {
    static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private Records() {}

    static ChangeStream<Post> changes() {
        return new PostDao(Stator.create(new ScriptedClient(Script.of()))).changes();
    }

    static Post post(String title) {
        return new Post("ada", TIME, title, 7, Set.of(), Map.of(), null, "draft");
    }

    static Map<String, AttributeValue> item(String title) {
        return PostCodec.INSTANCE.toItem(post(title));
    }

    static Map<String, AttributeValue> key() {
        return Blog.SCHEMA.table().key(item("any"));
    }

    /** With the key and whatever every record has. */
    static StreamRecord.Builder stream() {
        return StreamRecord.builder()
                .keys(key())
                .sequenceNumber("111")
                .approximateCreationDateTime(TIME)
                .sizeBytes(26L);
    }

    static Record record(String event, StreamRecord.Builder stream) {
        return Record.builder()
                .eventID("e1")
                .eventName(event)
                .awsRegion("eu-west-1")
                .dynamodb(stream.build())
                .build();
    }

    static Record inserted(String title) {
        return record("INSERT", stream().newImage(item(title)));
    }
}
