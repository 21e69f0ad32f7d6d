package blog;

import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.codec.Member;
import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenType;
import dev.stator.frozen.fory.ForyFormat;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.GeneratedContract;
import dev.stator.schema.KeyPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns {@link Post} into an item of table {@code posts} and back.
 *
 * <pre>
 * id     S          hash key, nullable
 * at     S          range key, nullable
 * likes  B, frozen  nullable
 * </pre>
 */
public final class PostCodec implements ItemCodec<Post> {
    /**
     * The one instance: codecs hold no state.
     */
    public static final PostCodec INSTANCE = new PostCodec();

    static final FrozenCodec<List<Integer>> FROZEN_LIST_OF_INTEGER = FrozenCodec.of(
            ForyFormat.INSTANCE, FrozenType.<List<Integer>>of("java.util.List<java.lang.Integer>", List.class));

    static final KeyPart<String> ID = KeyPart.text("id", Codecs.STRING);

    static final KeyPart<Instant> AT = KeyPart.text("at", Codecs.INSTANT);

    static final EntitySchema<Post> SCHEMA =
            EntitySchema.of("posts", Post.class, INSTANCE, ID).rangeKey(AT).frozen("likes", FROZEN_LIST_OF_INTEGER);

    private PostCodec() {
        // Runs before any other initializer, so that a runtime that cannot serve this class says so.
        GeneratedContract.require(2, "blog.PostCodec");
    }

    @Override
    public void write(Post post, ItemWriter item) {
        item.expect(3);
        item.putNullable("id", Codecs.STRING, post.id());
        item.putNullable("at", Codecs.INSTANT, post.at());
        item.putNullable("likes", FROZEN_LIST_OF_INTEGER, post.likes());
    }

    @Override
    public Post read(ItemReader item) {
        return new Post(
                item.nullable("id", Codecs.STRING),
                item.nullable("at", Codecs.INSTANT),
                item.nullable("likes", FROZEN_LIST_OF_INTEGER));
    }

    @Override
    public List<Member<?>> members(Map<String, AttributeValue> attributes) {
        return List.of(
                new Member<>("id", Codecs.STRING),
                new Member<>("at", Codecs.INSTANT),
                new Member<>("likes", FROZEN_LIST_OF_INTEGER));
    }

    @Override
    public String javaType() {
        return "blog.Post";
    }
}
