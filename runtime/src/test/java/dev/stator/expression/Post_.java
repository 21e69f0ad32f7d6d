package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/** Typed attributes of a post with one component of each kind, as the processor would write them. */
final class Post_ {
    static final StringKey<Post> author = new StringAttribute<>(Path.of("author"));
    static final OrderedKey<Post, Instant> postedAt = new OrderedAttribute<>(Path.of("postedAt"), Codecs.INSTANT);
    static final StringAttribute<Post> title = new StringAttribute<>(Path.of("title"));
    static final StringAttribute.Removable<Post> subtitle = new StringAttribute.Removable<>(Path.of("subtitle"));
    static final OrderedAttribute.Removable<Post, Instant> editedAt =
            new OrderedAttribute.Removable<>(Path.of("editedAt"), Codecs.INSTANT);
    static final WholeAttribute<Post, Long> likes = new WholeAttribute<>(Path.of("likes"), Codecs.LONG);
    static final WholeAttribute<Post, Long> shares = new WholeAttribute<>(Path.of("shares"), Codecs.LONG);
    static final WholeAttribute<Post, Integer> pages = new WholeAttribute<>(Path.of("pages"), Codecs.INTEGER);
    static final WholeAttribute<Post, Byte> rating = new WholeAttribute<>(Path.of("rating"), Codecs.BYTE);
    static final WholeAttribute.Removable<Post, OptionalInt> rank =
            new WholeAttribute.Removable<>(Path.of("rank"), Codecs.OPTIONAL_INT);
    static final DecimalAttribute<Post, Float> score = new DecimalAttribute<>(Path.of("score"), Codecs.FLOAT);
    static final DecimalAttribute<Post, Double> weight = new DecimalAttribute<>(Path.of("weight"), Codecs.DOUBLE);
    static final NumberAttribute<Post, BigDecimal> price = new NumberAttribute<>(Path.of("price"), Codecs.BIG_DECIMAL);
    static final BinaryAttribute<Post, byte[]> checksum = new BinaryAttribute<>(Path.of("checksum"), Codecs.BYTES);
    static final ValueAttribute<Post, Boolean> open = new ValueAttribute<>(Path.of("open"), Codecs.BOOLEAN);
    static final ValueAttribute.Removable<Post, UUID> token =
            new ValueAttribute.Removable<>(Path.of("token"), Codecs.UUID);
    static final AttributeCodec<Set<String>> TAGS = Codecs.set(Codecs.STRING);
    static final SetAttribute<Post, Set<String>, String> tags =
            new SetAttribute<>(Path.of("tags"), TAGS, Codecs.STRING);
    static final SetAttribute<Post, SortedSet<Integer>, Integer> marks =
            new SetAttribute<>(Path.of("marks"), Codecs.sortedSet(Codecs.INTEGER), Codecs.INTEGER);
    static final ListAttribute<Post, List<String>, String, StringAttribute.Removable<Post>> log = new ListAttribute<>(
            Path.of("log"), Codecs.list(Codecs.STRING), Codecs.STRING, StringAttribute.Removable::new);
    static final ListAttribute<Post, List<String>, String, StringAttribute.Removable<Post>> archive =
            new ListAttribute<>(
                    Path.of("archive"), Codecs.list(Codecs.STRING), Codecs.STRING, StringAttribute.Removable::new);
    static final ListAttribute<Post, List<Optional<Address>>, Address, AddressAttribute.Removable> visits =
            new ListAttribute<>(
                    Path.of("visits"),
                    Codecs.list(Codecs.optional(Address.CODEC)),
                    Address.CODEC,
                    AddressAttribute.Removable::new);
    static final CollectionAttribute<Post, int[], Integer> samples =
            new CollectionAttribute<>(Path.of("samples"), Codecs.INT_ARRAY, Codecs.INTEGER);
    static final MapAttribute<Post, Colour, Set<String>, InnerSetAttribute<Post, Set<String>, String>> labels =
            new MapAttribute<>(
                    Path.of("labels"),
                    Codecs.map(Codecs.enumeration(Colour.class, Colour.values()), TAGS),
                    Codecs.enumeration(Colour.class, Colour.values()),
                    path -> new InnerSetAttribute<>(path, TAGS, Codecs.STRING));
    static final MapAttribute<Post, Integer, Long, WholeAttribute.Removable<Post, Long>> votes = new MapAttribute<>(
            Path.of("votes"),
            Codecs.map(Codecs.INTEGER, Codecs.LONG),
            Codecs.INTEGER,
            path -> new WholeAttribute.Removable<>(path, Codecs.LONG));
    static final FrozenAttribute.Removable<Post, List<String>> layout =
            new FrozenAttribute.Removable<>(Path.of("layout"), Codecs.list(Codecs.STRING));
    static final FrozenAttribute.Removable<Post, List<String>> sketch =
            new FrozenAttribute.Removable<>(Path.of("sketch"), Codecs.list(Codecs.STRING));
    static final LifetimeAttribute.Removable<Post> shown = new LifetimeAttribute.Removable<>(Path.of("shown"));
    static final NumberAttribute.Removable<Post, Duration> took =
            new NumberAttribute.Removable<>(Path.of("took"), Codecs.DURATION);
    static final AddressAttribute.Removable address = new AddressAttribute.Removable(Path.of("address"));

    private Post_() {}

    static class AddressAttribute extends RecordAttribute<Post, Address> {
        final StringAttribute<Post> street;
        final WholeAttribute<Post, Integer> number;

        AddressAttribute(Path path) {
            super(path, Address.CODEC);
            street = new StringAttribute<>(path.attribute("street"));
            number = new WholeAttribute<>(path.attribute("number"), Codecs.INTEGER);
        }

        static final class Removable extends AddressAttribute implements RemovableRecordAttribute<Post, Address> {
            Removable(Path path) {
                super(path);
            }
        }
    }
}
