package dev.stator.blog;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemMembers;
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
import javax.annotation.processing.Generated;

/**
 * Turns {@link Post} into an item of table {@code posts} and back.
 *
 * <pre>
 * author    S            hash key
 * postedAt  S            range key
 * title     S            hash key of by-title
 * likes     N            range key of by-title
 * tags      SS
 * places    M of L of M
 * subtitle  S            nullable
 * state     S            default "draft"
 * </pre>
 */
@Generated("dev.stator.processor.StatorProcessor")
public final class PostCodec implements ItemCodec<Post> {
    /**
     * The one instance: codecs hold no state.
     */
    public static final PostCodec INSTANCE = new PostCodec();

    static final AddressCodec ADDRESS = new AddressCodec();

    static final AttributeCodec<Set<String>> SET_OF_STRING = Codecs.set(Codecs.STRING);

    static final TextCodec<Colour> COLOUR = Codecs.enumeration(Colour.class, Colour.values());

    static final AttributeCodec<Optional<Address>> OPTIONAL_ADDRESS = Codecs.optional(ADDRESS);

    static final AttributeCodec<List<Optional<Address>>> LIST_OF_OPTIONAL_ADDRESS = Codecs.list(OPTIONAL_ADDRESS);

    static final AttributeCodec<Map<Colour, List<Optional<Address>>>> MAP_OF_COLOUR_TO_LIST_OF_OPTIONAL_ADDRESS =
            Codecs.map(COLOUR, LIST_OF_OPTIONAL_ADDRESS);

    static final AttributeCodec<String> STATE_OR_DEFAULT = Codecs.orElse(Codecs.STRING, "draft");

    static final KeyPart<String> AUTHOR = KeyPart.text("author", Codecs.STRING);

    static final KeyPart<Instant> POSTED_AT = KeyPart.text("postedAt", Codecs.INSTANT);

    static final KeyPart<String> TITLE = KeyPart.text("title", Codecs.STRING);

    static final KeyPart<Long> LIKES = KeyPart.number("likes", Codecs.LONG);

    static final EntityIndex BY_TITLE =
            EntityIndex.global("by-title").hashKey(TITLE).rangeKey(LIKES).keysOnly();

    static final ByTitleCodec BY_TITLE_CODEC = new ByTitleCodec();

    static final EntitySchema<Post> SCHEMA = EntitySchema.of("posts", Post.class, INSTANCE, AUTHOR)
            .rangeKey(POSTED_AT)
            .index(BY_TITLE);

    private PostCodec() {
        // Runs before any other initializer, so that a runtime that cannot serve this class says so.
        GeneratedContract.require(2, "dev.stator.blog.PostCodec");
    }

    @Override
    public void write(Post post, ItemWriter item) {
        item.expect(8);
        Codecs.STRING.put(item, "author", post.author());
        Codecs.INSTANT.put(item, "postedAt", post.postedAt());
        Codecs.STRING.put(item, "title", post.title());
        item.putLong("likes", post.likes());
        SET_OF_STRING.put(item, "tags", post.tags());
        MAP_OF_COLOUR_TO_LIST_OF_OPTIONAL_ADDRESS.put(item, "places", post.places());
        Codecs.STRING.putNullable(item, "subtitle", post.subtitle());
        Codecs.STRING.put(item, "state", post.state());
    }

    @Override
    public Post read(ItemReader item) {
        return new Post(
                Codecs.STRING.required(item, "author"),
                Codecs.INSTANT.required(item, "postedAt"),
                Codecs.STRING.required(item, "title"),
                item.requiredLong("likes"),
                SET_OF_STRING.required(item, "tags"),
                MAP_OF_COLOUR_TO_LIST_OF_OPTIONAL_ADDRESS.required(item, "places"),
                Codecs.STRING.nullable(item, "subtitle"),
                Codecs.STRING.orElse(item, "state", "draft"));
    }

    @Override
    public void members(ItemMembers members) {
        members.add("author", Codecs.STRING);
        members.add("postedAt", Codecs.INSTANT);
        members.add("title", Codecs.STRING);
        members.add("likes", Codecs.LONG);
        members.add("tags", SET_OF_STRING);
        members.add("places", MAP_OF_COLOUR_TO_LIST_OF_OPTIONAL_ADDRESS);
        members.add("subtitle", Codecs.STRING);
        members.add("state", STATE_OR_DEFAULT);
    }

    @Override
    public String javaType() {
        return "dev.stator.blog.Post";
    }

    /**
     * Turns {@link Address} into a map and back.
     */
    static final class AddressCodec implements ItemCodec<Address> {
        @Override
        public void write(Address address, ItemWriter item) {
            item.expect(3);
            Codecs.STRING.put(item, "street", address.street());
            item.putInt("number", address.number());
            OPTIONAL_ADDRESS.put(item, "previous", address.previous());
        }

        @Override
        public Address read(ItemReader item) {
            return new Address(
                    Codecs.STRING.required(item, "street"),
                    item.requiredInt("number"),
                    OPTIONAL_ADDRESS.required(item, "previous"));
        }

        @Override
        public void members(ItemMembers members) {
            members.add("street", Codecs.STRING);
            members.add("number", Codecs.INTEGER);
            members.add("previous", OPTIONAL_ADDRESS);
        }

        @Override
        public String javaType() {
            return "dev.stator.blog.Address";
        }
    }

    /**
     * Reads what index {@code by-title} holds.
     */
    static final class ByTitleCodec implements ItemCodec<PostByTitle> {
        @Override
        public void write(PostByTitle postByTitle, ItemWriter item) {
            item.expect(4);
            Codecs.STRING.put(item, "author", postByTitle.author());
            Codecs.INSTANT.put(item, "postedAt", postByTitle.postedAt());
            Codecs.STRING.put(item, "title", postByTitle.title());
            item.putLong("likes", postByTitle.likes());
        }

        @Override
        public PostByTitle read(ItemReader item) {
            return new PostByTitle(
                    Codecs.STRING.required(item, "author"),
                    Codecs.INSTANT.required(item, "postedAt"),
                    Codecs.STRING.required(item, "title"),
                    item.requiredLong("likes"));
        }

        @Override
        public void members(ItemMembers members) {
            members.add("author", Codecs.STRING);
            members.add("postedAt", Codecs.INSTANT);
            members.add("title", Codecs.STRING);
            members.add("likes", Codecs.LONG);
        }

        @Override
        public String javaType() {
            return "dev.stator.blog.PostByTitle";
        }
    }
}
