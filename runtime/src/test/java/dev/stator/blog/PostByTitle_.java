package dev.stator.blog;

import dev.stator.codec.Codecs;
import dev.stator.expression.OrderedAttribute;
import dev.stator.expression.OrderedKey;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.StringKey;
import dev.stator.expression.WholeAttribute;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Typed attributes of {@link PostByTitle}, for filters on index {@code by-title}.
 */
@Generated("dev.stator.processor.StatorProcessor")
public final class PostByTitle_ {
    /**
     * Attribute {@code author}: S, hash key.
     */
    public static final StringKey<PostByTitle> author = new StringAttribute<PostByTitle>(Path.of(PostCodec.AUTHOR));

    /**
     * Attribute {@code postedAt}: S, range key.
     */
    public static final OrderedKey<PostByTitle, Instant> postedAt =
            new OrderedAttribute<PostByTitle, Instant>(Path.of(PostCodec.POSTED_AT), Codecs.INSTANT);

    /**
     * Attribute {@code title}: S, hash key of by-title.
     */
    public static final StringAttribute<PostByTitle> title = new StringAttribute<PostByTitle>(Path.of("title"));

    /**
     * Attribute {@code likes}: N, range key of by-title.
     */
    public static final WholeAttribute<PostByTitle, Long> likes =
            new WholeAttribute<PostByTitle, Long>(Path.of("likes"), Codecs.LONG);

    private PostByTitle_() {}
}
