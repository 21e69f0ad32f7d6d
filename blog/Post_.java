package blog;

import dev.stator.codec.Codecs;
import dev.stator.expression.FrozenAttribute;
import dev.stator.expression.OrderedAttribute;
import dev.stator.expression.OrderedKey;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.StringKey;
import java.time.Instant;
import java.util.List;

/**
 * Typed attributes of {@link Post}, for conditions, updates and projections.
 *
 * <p>Import them statically. They are immutable.
 */
public final class Post_ {
    /**
     * Attribute {@code id}: S, hash key.
     */
    public static final StringKey<Post> id = new StringAttribute<>(Path.of(PostCodec.ID));

    /**
     * Attribute {@code at}: S, range key.
     */
    public static final OrderedKey<Post, Instant> at = new OrderedAttribute<>(Path.of(PostCodec.AT), Codecs.INSTANT);

    /**
     * Attribute {@code likes}: B, frozen.
     */
    public static final FrozenAttribute.Removable<Post, List<Integer>> likes =
            new FrozenAttribute.Removable<>(Path.of("likes"), PostCodec.FROZEN_LIST_OF_INTEGER);

    private Post_() {}
}
