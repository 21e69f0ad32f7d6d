package dev.stator.blog;

import dev.stator.codec.Codecs;
import dev.stator.expression.ListAttribute;
import dev.stator.expression.MapAttribute;
import dev.stator.expression.OrderedAttribute;
import dev.stator.expression.OrderedKey;
import dev.stator.expression.Path;
import dev.stator.expression.RecordAttribute;
import dev.stator.expression.SetAttribute;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.StringKey;
import dev.stator.expression.WholeAttribute;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

public final class Post_ {
    public static final StringKey<Post> author = new StringAttribute<>(Path.of("author"));
    public static final OrderedKey<Post, Instant> postedAt =
            new OrderedAttribute<>(Path.of("postedAt"), Codecs.INSTANT);
    public static final StringAttribute<Post> title = new StringAttribute<>(Path.of("title"));
    public static final WholeAttribute<Post, Long> likes = new WholeAttribute<>(Path.of("likes"), Codecs.LONG);
    public static final SetAttribute<Post, Set<String>, String> tags =
            new SetAttribute<>(Path.of("tags"), PostCodec.TAGS, Codecs.STRING);
    public static final MapAttribute<
                    Post,
                    Colour,
                    List<Optional<Address>>,
                    ListAttribute<Post, List<Optional<Address>>, Address, AddressAttribute.Removable>>
            places = new MapAttribute<>(
                    Path.of("places"),
                    PostCodec.PLACES,
                    PostCodec.COLOUR,
                    path -> new ListAttribute<>(
                            path, PostCodec.PLACE, PostCodec.ADDRESS, AddressAttribute.Removable::new));
    public static final StringAttribute.Removable<Post> subtitle = new StringAttribute.Removable<>(Path.of("subtitle"));
    public static final StringAttribute.Removable<Post> state = new StringAttribute.Removable<>(Path.of("state"));

    private Post_() {}

    public static class AddressAttribute extends RecordAttribute<Post, Address> {
        public final StringAttribute<Post> street;
        public final WholeAttribute<Post, Integer> number;

        AddressAttribute(Path path) {
            super(path, PostCodec.ADDRESS);
            street = new StringAttribute<>(path.attribute("street"));
            number = new WholeAttribute<>(path.attribute("number"), Codecs.INTEGER);
        }

        public AddressAttribute.Removable previous() {
            return new Removable(path().attribute("previous"));
        }

        public static final class Removable extends AddressAttribute
                implements RecordAttribute.Removable<Post, Address> {
            Removable(Path path) {
                super(path);
            }
        }
    }
}
