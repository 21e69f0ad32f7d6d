package dev.stator.it.operation;

import dev.stator.annotation.Convert;
import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.Frozen;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** With all that calls code of the user's: a constructor, a converter, a frozen attribute to be encrypted, stamps. */
@Table("delicate")
record Delicate(
        @HashKey String id,
        @Convert(UserCode.Text.class) String text,
        @Frozen(format = UserCode.Bytes.class) String secret,
        @Version long version,
        @CreatedAt @Nullable Instant openedAt,
        @UpdatedAt @Nullable Instant changedAt) {
    Delicate {
        UserCode.CONSTRUCTOR.called();
    }

    static Delicate of(String id) {
        return new Delicate(id, "text", "secret", 0, null, null);
    }

    Delicate text(String other) {
        return new Delicate(id, other, secret, version, openedAt, changedAt);
    }
}
