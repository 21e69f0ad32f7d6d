package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;
import dev.stator.codec.internal.UuidText;
import java.util.UUID;

/**
 * S: {@code UUID} in upper case, {@code 123E4567-E89B-12D3-A456-426614174000}, as Swift's {@code uuidString} writes it.
 * Holds every UUID.
 *
 * <p>Does not sort: Java compares the halves of a UUID as signed numbers.
 */
public final class UpperCaseUuid implements TextCodec<UUID>, Unordered {
    /** The converter, as {@code @Convert} makes it. */
    public UpperCaseUuid() {}

    @Override
    public String toText(UUID value) {
        return UuidText.upperCase(value);
    }

    @Override
    public UUID fromText(String text) {
        return UuidText.read(text);
    }

    @Override
    public String javaType() {
        return "java.util.UUID";
    }
}
