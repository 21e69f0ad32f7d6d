package dev.stator.it.frozen;

import dev.stator.annotation.Frozen;
import dev.stator.annotation.FrozenName;
import dev.stator.annotation.FrozenRetired;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table as two releases of a program see it. */
final class Evolution {
    private Evolution() {}

    @Table("pages")
    record OldPost(@HashKey String id, @Frozen Page page) {}

    @FrozenName("blog.Page")
    record Page(int width, Border border, List<Block> blocks) {}

    @FrozenName("blog.Border")
    record Border(Style style) {}

    @FrozenName("blog.Style")
    enum Style {
        THIN,
        THICK
    }

    @FrozenName("blog.Block")
    record Block(String text) {}

    @Table("pages")
    record NewPost(@HashKey String id, @Frozen Sheet page) {}

    /** Renamed, without its border, and with more than it had. */
    @FrozenName("blog.Page")
    @FrozenRetired(Border.class)
    record Sheet(long width, @Nullable String note, List<Part> blocks) {}

    sealed interface Part permits Paragraph, Picture {}

    @FrozenName("blog.Block")
    record Paragraph(String text) implements Part {}

    record Picture(String source) implements Part {}

    /** As if nobody had thought of the border. */
    @Table("pages")
    record HastyPost(@HashKey String id, @Frozen HastyPage page) {}

    @FrozenName("blog.Page")
    record HastyPage(int width, List<Paragraph> blocks) {}
}
