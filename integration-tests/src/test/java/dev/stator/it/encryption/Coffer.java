package dev.stator.it.encryption;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Frozen;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose key others write otherwise, and one of whose frozen attributes was renamed. */
@Table("coffers")
record Coffer(
        @HashKey UUID id,
        @Frozen(format = BodyFormat.class) Letter.Body body,

        @Frozen(format = BodyFormat.class) @Attribute(value = "extra", former = "more")
        Letter.@Nullable Body extra) {}
