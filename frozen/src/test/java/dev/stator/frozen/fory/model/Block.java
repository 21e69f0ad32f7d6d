package dev.stator.frozen.fory.model;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Records and an enum as implementors, one of them recursive. */
public sealed interface Block {
    record Heading(String text, int level) implements Block {}

    record Paragraph(@Nullable String text) implements Block {}

    record Picture(URI source, OptionalInt width) implements Block {}

    record Columns(List<Block> left, List<Block> right) implements Block {}

    enum Rule implements Block {
        THIN,
        THICK
    }
}
