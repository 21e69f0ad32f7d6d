package dev.stator.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.FrozenException;
import dev.stator.error.FrozenException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Encrypted values that somebody altered who makes the checksum fit: nothing but a typed refusal comes of them. */
class AlteredEncryptionTest {
    private static final Map<String, AttributeValue> ADA = Map.of("author", AttributeValue.fromS("ada"));
    private static final FrozenEncryption ENCRYPTION =
            FrozenEncryption.with(KeyProvider.of(EncryptionKey.of("k1", new byte[32])));

    /** Magic, version, format, flags, a length of one byte, the key's id with its length, the nonce. */
    private static final int HEADER = 6 + 1 + 2 + 12;

    private static byte[] encrypted() {
        AttributeValue frozen = LayoutFormat.codec().encode(new Layout("two columns", List.of("left", "right")));
        return ENCRYPTION.encrypt("posts", ADA, "layout", frozen).b().asByteArray();
    }

    private static byte[] header(byte[] good) {
        return Arrays.copyOf(good, HEADER);
    }

    private static byte[] payload(byte[] good) {
        return Arrays.copyOfRange(good, HEADER + Integer.BYTES, good.length);
    }

    private static AttributeValue of(byte[] header, byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(header);
        crc.update(payload);
        return AttributeValue.fromB(
                SdkBytes.fromByteArray(ByteBuffer.allocate(header.length + Integer.BYTES + payload.length)
                        .put(header)
                        .putInt((int) crc.getValue())
                        .put(payload)
                        .array()));
    }

    private static FrozenException refusal(AttributeValue stored, String what) {
        FrozenException[] refusal = new FrozenException[1];
        assertThatThrownBy(() -> ENCRYPTION.decrypt("posts", ADA, "layout", stored))
                .as(what)
                .isInstanceOfSatisfying(FrozenException.class, error -> refusal[0] = error)
                .hasMessageNotContainingAny("ProviderException", "IllegalState", "IndexOutOf", "NullPointer");
        return refusal[0];
    }

    @Test
    void everyShorterPayloadIsRefused() {
        byte[] good = encrypted();
        byte[] payload = payload(good);
        assertThat(payload).hasSizeGreaterThan(16);
        for (int length = 0; length < payload.length; length++) {
            assertThat(refusal(of(header(good), Arrays.copyOf(payload, length)), length + " bytes")
                            .reason())
                    .as("%s bytes", length)
                    .isEqualTo(Reason.DECRYPT);
        }
    }

    @Test
    void everyLongerPayloadIsRefused() {
        byte[] good = encrypted();
        for (int more = 1; more < 40; more++) {
            byte[] longer = Arrays.copyOf(payload(good), payload(good).length + more);
            assertThat(refusal(of(header(good), longer), more + " bytes more").reason())
                    .isEqualTo(Reason.DECRYPT);
        }
    }

    @Test
    void everyByteOfTheHeaderIsRefusedInEveryOtherValue() {
        byte[] good = encrypted();
        for (int at = 0; at < HEADER; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] header = header(good);
                if (header[at] == (byte) value) {
                    continue;
                }
                header[at] = (byte) value;
                refusal(of(header, payload(good)), "byte " + at + " is " + value);
            }
        }
    }

    /** A header that reads well in all its parts, before a payload of any length. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 64})
    void everyHeaderIsRefusedBeforeEveryPayload(int length) {
        for (String id : List.of("k1", "", "k2", "\u00e9", "k".repeat(255))) {
            byte[] keyId = id.getBytes(StandardCharsets.UTF_8);
            for (int flags : new int[] {0x10, 0x11, 0x12, 0x20, 0xF1}) {
                byte[] header = ByteBuffer.allocate(7 + keyId.length + 12)
                        .put(new byte[] {(byte) 0xF7, 0x5A, 1, (byte) 200, (byte) flags, 16, (byte) keyId.length})
                        .put(keyId)
                        .array();
                refusal(of(header, new byte[length]), "key \"" + id + "\", flags " + flags);
            }
        }
    }
}
