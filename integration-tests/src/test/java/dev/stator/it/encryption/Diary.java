package dev.stator.it.encryption;

import dev.stator.annotation.Frozen;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;

/** Frozen, and with a version. */
@Table("diaries")
record Diary(
        @HashKey String author,
        @Frozen(format = BodyFormat.class) Letter.Body body,
        @Version long version) {
    Diary plus(String text) {
        return new Diary(author, new Letter.Body(body.text() + text), version);
    }
}
