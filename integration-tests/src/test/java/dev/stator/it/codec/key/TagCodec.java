package dev.stator.it.codec.key;

import dev.stator.codec.TextCodec;

/** As it was written. */
public final class TagCodec implements TextCodec<Tag> {
    @Override
    public String toText(Tag tag) {
        return tag.text();
    }

    @Override
    public Tag fromText(String text) {
        return new Tag(text);
    }
}
