package dev.stator.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.EncodingException;
import dev.stator.error.FrozenException;
import dev.stator.error.FrozenException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FrozenEncryptionTest {
    private static final Layout LAYOUT = new Layout("two columns", List.of("left", "right"));
    private static final FrozenCodec<Layout> CODEC = LayoutFormat.codec();
    private static final AttributeValue FROZEN = CODEC.encode(LAYOUT);
    private static final EncryptionKey K1 = key("k1", 1);
    private static final EncryptionKey K2 = key("k2", 2);
    private static final FrozenEncryption ENCRYPTION = FrozenEncryption.with(KeyProvider.of(K1));

    /** Magic, version, format, flags, length; then the key's id and the nonce. */
    private static final int PLAIN_HEADER = 6;

    private static final int HEADER = PLAIN_HEADER + 1 + 2 + 12;

    private static EncryptionKey key(String id, int seed) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) seed);
        return EncryptionKey.of(id, secret);
    }

    private static Map<String, AttributeValue> item(String author, String number) {
        return Map.of("author", AttributeValue.fromS(author), "number", AttributeValue.fromN(number));
    }

    private static final Map<String, AttributeValue> ADA = item("ada", "1");

    private static AttributeValue encrypted() {
        return ENCRYPTION.encrypt("posts", ADA, "layout", FROZEN);
    }

    private static byte[] bytes(AttributeValue value) {
        return value.b().asByteArray();
    }

    private static AttributeValue of(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }

    /** The same bytes with a checksum that fits: what somebody does who alters them on purpose. */
    private static AttributeValue withChecksum(byte[] altered, int headerLength) {
        CRC32C crc = new CRC32C();
        crc.update(altered, 0, headerLength);
        crc.update(altered, headerLength + 4, altered.length - headerLength - 4);
        ByteBuffer.wrap(altered).putInt(headerLength, (int) crc.getValue());
        return of(altered);
    }

    private static AttributeValue decrypted(FrozenEncryption encryption, AttributeValue stored) {
        return encryption.decrypt("posts", ADA, "layout", stored);
    }

    private static void assertRefused(ThrowingCallable decrypting, Reason reason) {
        assertThatThrownBy(decrypting)
                .isInstanceOfSatisfying(
                        FrozenException.class,
                        error -> assertThat(error.reason()).isEqualTo(reason));
    }

    @Test
    void whatIsEncryptedIsDecrypted() {
        AttributeValue stored = encrypted();
        assertThat(decrypted(ENCRYPTION, stored)).isEqualTo(FROZEN);
        assertThat(CODEC.decode(decrypted(ENCRYPTION, stored))).isEqualTo(LAYOUT);
        assertThat(new String(bytes(FROZEN), StandardCharsets.ISO_8859_1)).contains("two columns");
        assertThat(new String(bytes(stored), StandardCharsets.ISO_8859_1)).doesNotContain("two columns");
        assertThat(encrypted()).as("a nonce of its own").isNotEqualTo(stored);
    }

    @Test
    void theBytesAreThoseThatAreDocumented() {
        byte[] stored = bytes(encrypted());
        int rawLength = bytes(FROZEN).length - PLAIN_HEADER - 4;
        assertThat(HexFormat.of().formatHex(stored, 0, PLAIN_HEADER + 3))
                .isEqualTo("f75a01c810" + HexFormat.of().toHexDigits((byte) rawLength) + "02" + "6b31");
        assertThat(stored).as("the tag besides").hasSize(HEADER + 4 + rawLength + 16);
        Layout large = new Layout("large", List.of("a".repeat(2_000)));
        byte[] compressed = bytes(ENCRYPTION.encrypt("posts", ADA, "layout", CODEC.encode(large)));
        assertThat(compressed[4]).as("compressed, then encrypted").isEqualTo((byte) 0x11);
        assertThat(compressed).hasSizeLessThan(200);
        assertThat(CODEC.decode(decrypted(ENCRYPTION, of(compressed)))).isEqualTo(large);
    }

    @Test
    void anotherPlaceIsRefused() {
        AttributeValue stored = encrypted();
        assertRefused(() -> ENCRYPTION.decrypt("drafts", ADA, "layout", stored), Reason.DECRYPT);
        assertRefused(() -> ENCRYPTION.decrypt("posts", ADA, "sketch", stored), Reason.DECRYPT);
        assertRefused(() -> ENCRYPTION.decrypt("posts", item("eve", "1"), "layout", stored), Reason.DECRYPT);
        assertRefused(() -> ENCRYPTION.decrypt("posts", item("ada", "2"), "layout", stored), Reason.DECRYPT);
        Map<String, AttributeValue> asText =
                Map.of("author", AttributeValue.fromS("ada"), "number", AttributeValue.fromS("1"));
        assertRefused(() -> ENCRYPTION.decrypt("posts", asText, "layout", stored), Reason.DECRYPT);
        Map<String, AttributeValue> less = Map.of("author", AttributeValue.fromS("ada"));
        assertRefused(() -> ENCRYPTION.decrypt("posts", less, "layout", stored), Reason.DECRYPT);
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        for (String number : List.of("1", "1.0", "1.000", "0.1E1", "+1")) {
            assertThat(ENCRYPTION.decrypt("posts", item("ada", number), "layout", encrypted()))
                    .isEqualTo(FROZEN);
        }
        assertThat(place(item("ada", "100"))).isEqualTo(place(item("ada", "1E2")));
        assertThat(place(item("ada", "0"))).isEqualTo(place(item("ada", "0.00")));
        assertThat(place(item("ada", "1E125"))).isNotEqualTo(place(item("ada", "1E124")));
        assertThat(place(item("ada", "-1"))).isNotEqualTo(place(item("ada", "1")));
    }

    private static byte[] place(Map<String, AttributeValue> key) {
        return new FrozenPlace("posts", key, "layout").toBytes();
    }

    @Test
    void placesDoNotRunTogether() {
        assertThat(new FrozenPlace("ab", ADA, "c").toBytes()).isNotEqualTo(new FrozenPlace("a", ADA, "bc").toBytes());
        AttributeValue binary = AttributeValue.fromB(SdkBytes.fromUtf8String("x"));
        assertThat(place(Map.of("k", AttributeValue.fromS("x")))).isNotEqualTo(place(Map.of("k", binary)));
        assertThat(place(Map.of("a", binary, "b", binary))).isNotEqualTo(place(Map.of("a", binary)));
    }

    @Test
    void everyFlippedBitIsSeen() {
        byte[] good = bytes(encrypted());
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> decrypted(ENCRYPTION, of(bad)))
                    .as("bit %s", bit)
                    .isInstanceOf(FrozenException.class);
        }
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> decrypted(ENCRYPTION, of(cut))).isInstanceOf(FrozenException.class);
        }
    }

    @Test
    void aChecksumThatFitsDoesNotHelp() {
        byte[] good = bytes(encrypted());
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            boolean checksum = at >= HEADER && at < HEADER + 4;
            boolean layout = at == 4 || at == PLAIN_HEADER;
            if (!checksum && !layout) {
                assertThatThrownBy(() -> decrypted(ENCRYPTION, withChecksum(bad, HEADER)))
                        .as("byte %s", at)
                        .isInstanceOfSatisfying(
                                FrozenException.class,
                                error -> assertThat(error.reason())
                                        .isNotIn(Reason.CHECKSUM, Reason.VALUE, Reason.INFLATE));
            }
        }
        byte[] claimsToBeCompressed = good.clone();
        claimsToBeCompressed[4] = 0x11;
        assertRefused(() -> decrypted(ENCRYPTION, withChecksum(claimsToBeCompressed, HEADER)), Reason.DECRYPT);
    }

    @Test
    void keysRotate() {
        AttributeValue before = encrypted();
        FrozenEncryption rotated = FrozenEncryption.with(KeyProvider.of(K2, K1));
        assertThat(decrypted(rotated, before)).isEqualTo(FROZEN);
        AttributeValue after = rotated.encrypt("posts", ADA, "layout", FROZEN);
        assertThat(decrypted(rotated, after)).isEqualTo(FROZEN);
        assertThat(decrypted(FrozenEncryption.with(KeyProvider.of(K2)), after)).isEqualTo(FROZEN);
        assertThatThrownBy(() -> decrypted(ENCRYPTION, after))
                .isInstanceOfSatisfying(
                        FrozenException.class,
                        error -> assertThat(error.reason()).isEqualTo(Reason.KEY))
                .hasMessageContaining("knows no key \"k2\", with which it is encrypted");
    }

    @Test
    void anotherKeyOfTheSameIdIsRefused() {
        FrozenEncryption other = FrozenEncryption.with(KeyProvider.of(key("k1", 9)));
        assertRefused(() -> decrypted(other, encrypted()), Reason.DECRYPT);
    }

    @Test
    void plainValuesAreReadOnlyOnRequest() {
        assertThatThrownBy(() -> decrypted(ENCRYPTION, FROZEN))
                .isInstanceOfSatisfying(
                        FrozenException.class,
                        error -> assertThat(error.reason()).isEqualTo(Reason.PLAIN))
                .hasMessageContaining("readingPlain()");
        FrozenEncryption lenient = ENCRYPTION.readingPlain();
        assertThat(decrypted(lenient, FROZEN)).isEqualTo(FROZEN);
        assertThat(decrypted(lenient, encrypted())).isEqualTo(FROZEN);
        assertThat(bytes(lenient.encrypt("posts", ADA, "layout", FROZEN))[4])
                .as("written encrypted all the same")
                .isEqualTo((byte) 0x10);
        assertRefused(() -> decrypted(lenient, AttributeValue.fromS("text")), Reason.NOT_FROZEN);
        assertRefused(() -> decrypted(lenient, of(new byte[] {1, 2})), Reason.NOT_FROZEN);
    }

    /** Has no key at all, or fails. */
    private record Failing(@Nullable RuntimeException failure) implements KeyProvider {
        @Override
        @SuppressWarnings("NullAway") // what a provider must not do, and is refused for
        public EncryptionKey current() {
            return key("");
        }

        @Override
        public @Nullable EncryptionKey key(String id) {
            if (failure != null) {
                throw failure;
            }
            return null;
        }
    }

    @Test
    void keysThatCannotBeHadAreTyped() {
        IllegalStateException unreachable = new IllegalStateException("key store is not there");
        FrozenEncryption failing = FrozenEncryption.with(new Failing(unreachable));
        assertThatThrownBy(() -> failing.encrypt("posts", ADA, "layout", FROZEN))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("did not give the current key")
                .hasCause(unreachable);
        assertThatThrownBy(() -> decrypted(failing, encrypted()))
                .isInstanceOf(FrozenException.class)
                .hasCause(unreachable);
        FrozenEncryption without = FrozenEncryption.with(new Failing(null));
        assertThatThrownBy(() -> without.encrypt("posts", ADA, "layout", FROZEN))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("has no current key");
        assertRefused(() -> decrypted(without, encrypted()), Reason.KEY);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void everyAesKeyServes(int length) {
        FrozenEncryption encryption = FrozenEncryption.with(KeyProvider.of(EncryptionKey.of("k", new byte[length])));
        assertThat(decrypted(encryption, encryption.encrypt("posts", ADA, "layout", FROZEN)))
                .isEqualTo(FROZEN);
    }

    @Test
    void keysThatAreNoneAreRefused() {
        assertThatThrownBy(() -> EncryptionKey.of("k", new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Encryption key \"k\" has 15 bytes; an AES key has 16, 24 or 32");
        assertThatThrownBy(() -> EncryptionKey.of("", new byte[16])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EncryptionKey.of("é".repeat(128), new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 256");
        assertThatThrownBy(() -> new EncryptionKey("k", new SecretKeySpec(new byte[16], "DES")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyProvider.of(K1, key("k1", 3))).isInstanceOf(IllegalArgumentException.class);
        assertThat(K1).hasToString("EncryptionKey[k1]");
    }

    @Test
    void anIdOf255BytesServes() {
        EncryptionKey longest = EncryptionKey.of("k".repeat(255), new byte[16]);
        FrozenEncryption encryption = FrozenEncryption.with(KeyProvider.of(longest));
        assertThat(decrypted(encryption, encryption.encrypt("posts", ADA, "layout", FROZEN)))
                .isEqualTo(FROZEN);
    }
}
