package dev.stator.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.EncodingException;
import java.security.ProviderException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever a provider of keys does: what it would not give back to read is not encrypted. */
class UnreliableKeysTest {
    private static final AttributeValue FROZEN =
            LayoutFormat.codec().encode(new Layout("two columns", List.of("left", "right")));
    private static final Map<String, AttributeValue> ADA = Map.of("author", AttributeValue.fromS("ada"));
    private static final EncryptionKey K1 = key("k1", 32, 1);

    private static EncryptionKey key(String id, int length, int seed) {
        byte[] secret = new byte[length];
        Arrays.fill(secret, (byte) seed);
        return EncryptionKey.of(id, secret);
    }

    /** @param because what the error says */
    private record Unreliable(
            String name,
            Supplier<@Nullable EncryptionKey> gives,
            Function<String, @Nullable EncryptionKey> byId,
            String because)
            implements KeyProvider {
        @Override
        @SuppressWarnings("NullAway") // what a provider must not do, and is refused for
        public EncryptionKey current() {
            return gives.get();
        }

        @Override
        public @Nullable EncryptionKey key(String id) {
            return byId.apply(id);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** One whose bytes cannot be had, as in a module of hardware, of an algorithm that AES-GCM does not take. */
    private record Sealed(String algorithm) implements SecretKey {
        @Override
        public String getAlgorithm() {
            return algorithm;
        }

        @Override
        public @Nullable String getFormat() {
            return null;
        }

        @Override
        public byte @Nullable [] getEncoded() {
            return null;
        }
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // It gives nothing, to callers of any type.
    private static <R> R thrown() {
        throw new ProviderException("no token");
    }

    static Stream<Unreliable> refused() {
        EncryptionKey short15 = new EncryptionKey("k1", new SecretKeySpec(new byte[15], "AES"));
        EncryptionKey hardware = new EncryptionKey("k1", new Sealed("AES"));
        Queue<EncryptionKey> changing = new ArrayDeque<>(List.of(key("k1", 32, 3), key("k1", 32, 4)));
        return Stream.of(
                new Unreliable("no current key", () -> null, id -> K1, "has no current key"),
                new Unreliable("current key fails", UnreliableKeysTest::thrown, id -> K1, "no token"),
                new Unreliable("current key is none of AES", () -> short15, id -> short15, "k1"),
                new Unreliable("current key cannot be used", () -> hardware, id -> hardware, "k1"),
                new Unreliable("unknown by its id", () -> K1, id -> null, "knows no key \"k1\""),
                new Unreliable("fails by its id", () -> K1, id -> thrown(), "did not give key \"k1\""),
                new Unreliable("another secret", () -> K1, id -> key(id, 32, 2), "gives another key for \"k1\""),
                new Unreliable("another length", () -> K1, id -> key(id, 16, 1), "gives another key for \"k1\""),
                new Unreliable("none of AES by its id", () -> K1, id -> short15, "gives another key for \"k1\""),
                new Unreliable("not to be used by its id", () -> K1, id -> hardware, "gives another key for \"k1\""),
                new Unreliable("another each time", changing::remove, id -> changing.remove(), "gives another key"),
                new Unreliable("only another id", () -> K1, id -> id.equals("k2") ? K1 : null, "knows no key \"k1\""));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Unreliable keys) {
        FrozenEncryption encryption = FrozenEncryption.with(keys);
        assertThatThrownBy(() -> encryption.encrypt("posts", ADA, "layout", FROZEN))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining(keys.because());
    }

    @Test
    void anEqualKeyInAnotherObjectServes() {
        FrozenEncryption encryption = FrozenEncryption.with(new Unreliable("", () -> K1, id -> key(id, 32, 1), ""));
        AttributeValue stored = encryption.encrypt("posts", ADA, "layout", FROZEN);
        assertThat(encryption.decrypt("posts", ADA, "layout", stored)).isEqualTo(FROZEN);
    }
}
