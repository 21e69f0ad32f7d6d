package dev.stator.it.operation;

import dev.stator.annotation.Convert;
import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.UpdatedAt;
import dev.stator.codec.NumberCodec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stamped, without a version; one stamp is stored in a way of its own. */
@Table("notes")
record Note(
        @HashKey String id,
        String text,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Convert(Millis.class) Instant updatedAt) {

    static Note fresh(String id) {
        return new Note(id, "new", null, Instant.EPOCH);
    }

    /** Milliseconds since 1970. */
    static final class Millis implements NumberCodec<Instant> {
        @Override
        public String toNumber(Instant value) {
            return Long.toString(value.toEpochMilli());
        }

        @Override
        public Instant fromNumber(String number) {
            return Instant.ofEpochMilli(Long.parseLong(number));
        }
    }
}
