package dev.stator.blog;

import dev.stator.codec.Codecs;
import dev.stator.expression.OrderedAttribute;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.WholeAttribute;
import java.time.Instant;

public final class PostByTitle_ {
    public static final StringAttribute<PostByTitle> author = new StringAttribute<>(Path.of("author"));
    public static final OrderedAttribute<PostByTitle, Instant> postedAt =
            new OrderedAttribute<>(Path.of("postedAt"), Codecs.INSTANT);
    public static final StringAttribute<PostByTitle> title = new StringAttribute<>(Path.of("title"));
    public static final WholeAttribute<PostByTitle, Long> likes = new WholeAttribute<>(Path.of("likes"), Codecs.LONG);

    private PostByTitle_() {}
}
