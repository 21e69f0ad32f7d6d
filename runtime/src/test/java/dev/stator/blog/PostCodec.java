package dev.stator.blog;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.codec.TextCodec;
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.GeneratedContract;
import dev.stator.schema.KeyPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public final class PostCodec implements ItemCodec<Post> {
    static {
        GeneratedContract.require(2, "dev.stator.blog.PostCodec");
    }

    public static final PostCodec INSTANCE = new PostCodec();

    static final AddressCodec ADDRESS = new AddressCodec();
    static final AttributeCodec<Set<String>> TAGS = Codecs.set(Codecs.STRING);
    static final TextCodec<Colour> COLOUR = Codecs.enumeration(Colour.class, Colour.values());
    static final AttributeCodec<List<Optional<Address>>> PLACE = Codecs.list(Codecs.optional(ADDRESS));
    static final AttributeCodec<Map<Colour, List<Optional<Address>>>> PLACES = Codecs.map(COLOUR, PLACE);

    static final KeyPart<String> AUTHOR = KeyPart.text("author", Codecs.STRING);
    static final KeyPart<Instant> POSTED_AT = KeyPart.text("postedAt", Codecs.INSTANT);
    static final KeyPart<String> TITLE = KeyPart.text("title", Codecs.STRING);
    static final KeyPart<Long> LIKES = KeyPart.number("likes", Codecs.LONG);
    static final EntityIndex BY_TITLE =
            EntityIndex.global("by-title").hashKey(TITLE).rangeKey(LIKES).keysOnly();
    static final ByTitleCodec BY_TITLE_CODEC = new ByTitleCodec();

    public static final EntitySchema<Post> SCHEMA = EntitySchema.of("posts", Post.class, INSTANCE, AUTHOR)
            .rangeKey(POSTED_AT)
            .index(BY_TITLE);

    private PostCodec() {}

    @Override
    public Map<String, AttributeValue> toItem(Post post) {
        ItemWriter item = new ItemWriter(8);
        item.put("author", Codecs.STRING, post.author());
        item.put("postedAt", Codecs.INSTANT, post.postedAt());
        item.put("title", Codecs.STRING, post.title());
        item.putLong("likes", post.likes());
        item.put("tags", TAGS, post.tags());
        item.put("places", PLACES, post.places());
        item.putNullable("subtitle", Codecs.STRING, post.subtitle());
        item.put("state", Codecs.STRING, post.state());
        return item.toItem();
    }

    @Override
    public Post fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new Post(
                item.required("author", Codecs.STRING),
                item.required("postedAt", Codecs.INSTANT),
                item.required("title", Codecs.STRING),
                item.requiredLong("likes"),
                item.required("tags", TAGS),
                item.required("places", PLACES),
                item.nullable("subtitle", Codecs.STRING),
                item.orElse("state", Codecs.STRING, "draft"));
    }

    static final class AddressCodec implements ItemCodec<Address> {
        @Override
        public Map<String, AttributeValue> toItem(Address address) {
            ItemWriter item = new ItemWriter(3);
            item.put("street", Codecs.STRING, address.street());
            item.putInt("number", address.number());
            item.put("previous", Codecs.optional(this), address.previous());
            return item.toItem();
        }

        @Override
        public Address fromItem(Map<String, AttributeValue> attributes) {
            ItemReader item = new ItemReader(attributes);
            return new Address(
                    item.required("street", Codecs.STRING),
                    item.requiredInt("number"),
                    item.required("previous", Codecs.optional(this)));
        }
    }

    static final class ByTitleCodec implements ItemCodec<PostByTitle> {
        @Override
        public Map<String, AttributeValue> toItem(PostByTitle post) {
            ItemWriter item = new ItemWriter(4);
            item.put("author", Codecs.STRING, post.author());
            item.put("postedAt", Codecs.INSTANT, post.postedAt());
            item.put("title", Codecs.STRING, post.title());
            item.putLong("likes", post.likes());
            return item.toItem();
        }

        @Override
        public PostByTitle fromItem(Map<String, AttributeValue> attributes) {
            ItemReader item = new ItemReader(attributes);
            return new PostByTitle(
                    item.required("author", Codecs.STRING),
                    item.required("postedAt", Codecs.INSTANT),
                    item.required("title", Codecs.STRING),
                    item.requiredLong("likes"));
        }
    }
}
