package dev.stator.frozen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a session freezes and thaws. Immutable. */
public final class FrozenSettings {
    /** Plain, and without generated code. */
    public static final FrozenSettings DEFAULT = new FrozenSettings(null, false);

    private final @Nullable FrozenEncryption encryption;
    private final boolean compiled;

    private FrozenSettings(@Nullable FrozenEncryption encryption, boolean compiled) {
        this.encryption = encryption;
        this.compiled = compiled;
    }

    /** The same, encrypting frozen attributes. */
    public FrozenSettings encrypted(FrozenEncryption other) {
        return new FrozenSettings(other, compiled);
    }

    /** The same, letting formats generate code. */
    public FrozenSettings compile() {
        return new FrozenSettings(encryption, true);
    }

    /** How frozen attributes are encrypted, if they are. */
    public Optional<FrozenEncryption> encryption() {
        return Optional.ofNullable(encryption);
    }

    /** Whether formats shall generate code: {@link FrozenSerializer#compile()}. */
    public boolean isCompiled() {
        return compiled;
    }
}
