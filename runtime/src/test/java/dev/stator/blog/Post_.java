package dev.stator.blog;

import dev.stator.codec.Codecs;
import dev.stator.expression.ListAttribute;
import dev.stator.expression.MapAttribute;
import dev.stator.expression.OrderedAttribute;
import dev.stator.expression.OrderedKey;
import dev.stator.expression.Path;
import dev.stator.expression.RecordAttribute;
import dev.stator.expression.RemovableRecordAttribute;
import dev.stator.expression.SetAttribute;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.StringKey;
import dev.stator.expression.WholeAttribute;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Typed attributes of {@link Post}, for conditions, updates and projections.
 *
 * <p>Import them statically. They are immutable.
 */
@Generated("dev.stator.processor.StatorProcessor")
public final class Post_ {
    /**
     * Attribute {@code author}: S, hash key.
     */
    public static final StringKey<Post> author = new StringAttribute<Post>(Path.of(PostCodec.AUTHOR));

    /**
     * Attribute {@code postedAt}: S, range key.
     */
    public static final OrderedKey<Post, Instant> postedAt =
            new OrderedAttribute<Post, Instant>(Path.of(PostCodec.POSTED_AT), Codecs.INSTANT);

    /**
     * Attribute {@code title}: S, hash key of by-title.
     */
    public static final StringAttribute<Post> title = new StringAttribute<Post>(Path.of("title"));

    /**
     * Attribute {@code likes}: N, range key of by-title.
     */
    public static final WholeAttribute<Post, Long> likes =
            new WholeAttribute<Post, Long>(Path.of("likes"), Codecs.LONG);

    /**
     * Attribute {@code tags}: SS.
     */
    public static final SetAttribute<Post, Set<String>, String> tags =
            new SetAttribute<Post, Set<String>, String>(Path.of("tags"), PostCodec.SET_OF_STRING, Codecs.STRING);

    /**
     * Attribute {@code places}: M of L of M.
     */
    public static final MapAttribute<
                    Post,
                    Colour,
                    List<Optional<Address>>,
                    ListAttribute<Post, List<Optional<Address>>, Address, AddressAttribute.Removable>>
            places = new MapAttribute<
                    Post,
                    Colour,
                    List<Optional<Address>>,
                    ListAttribute<Post, List<Optional<Address>>, Address, AddressAttribute.Removable>>(
                    Path.of("places"),
                    PostCodec.MAP_OF_COLOUR_TO_LIST_OF_OPTIONAL_ADDRESS,
                    PostCodec.COLOUR,
                    value -> new ListAttribute<Post, List<Optional<Address>>, Address, AddressAttribute.Removable>(
                            value,
                            PostCodec.LIST_OF_OPTIONAL_ADDRESS,
                            PostCodec.ADDRESS,
                            AddressAttribute.Removable::new));

    /**
     * Attribute {@code subtitle}: S.
     */
    public static final StringAttribute.Removable<Post> subtitle =
            new StringAttribute.Removable<Post>(Path.of("subtitle"));

    /**
     * Attribute {@code state}: S.
     */
    public static final StringAttribute.Removable<Post> state =
            new StringAttribute.Removable<Post>(Path.of("state"), PostCodec.STATE_OR_DEFAULT);

    private Post_() {}

    /**
     * Paths into a {@link Address}.
     */
    public static class AddressAttribute extends RecordAttribute<Post, Address> {
        /**
         * Attribute {@code street}: S.
         */
        public final StringAttribute<Post> street;

        /**
         * Attribute {@code number}: N.
         */
        public final WholeAttribute<Post, Integer> number;

        AddressAttribute(Path path) {
            super(path, PostCodec.ADDRESS);
            this.street = new StringAttribute<Post>(path.attribute("street"));
            this.number = new WholeAttribute<Post, Integer>(path.attribute("number"), Codecs.INTEGER);
        }

        /**
         * Attribute {@code previous}: M.
         *
         * @return the attribute, which leads on
         */
        public Removable previous() {
            return new Removable(path().attribute("previous"));
        }

        /**
         * One that may be missing, so that an update may remove it.
         */
        public static final class Removable extends AddressAttribute
                implements RemovableRecordAttribute<Post, Address> {
            Removable(Path path) {
                super(path);
            }
        }
    }
}
