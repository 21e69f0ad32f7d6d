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
import java.util.Random;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenEnvelopeTest {
    private static final int FORMAT = 200;

    /** Bytes that do not compress. */
    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] text(int length) {
        return "All work and no play. "
                .repeat(length / 22 + 1)
                .substring(0, length)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] raw) {
        return FrozenEnvelope.of(FORMAT, raw, FrozenEnvelope.LEVEL).toBytes();
    }

    /** A header and a payload with the checksum that belongs to them. */
    private static byte[] forged(String header, byte[] payload) {
        byte[] front = HexFormat.of().parseHex(header.replace(" ", ""));
        CRC32C crc = new CRC32C();
        crc.update(front);
        crc.update(payload);
        return ByteBuffer.allocate(front.length + 4 + payload.length)
                .put(front)
                .putInt((int) crc.getValue())
                .put(payload)
                .array();
    }

    private static byte[] deflated(byte[] raw) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(raw);
        deflater.finish();
        byte[] buffer = new byte[raw.length + 100];
        int length = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> FrozenEnvelope.read(bytes).raw())
                .isInstanceOfSatisfying(
                        FrozenException.class,
                        error -> assertThat(error.reason()).isEqualTo(reason));
    }

    @Test
    void theBytesAreThoseThatAreDocumented() {
        assertThat(HexFormat.of().formatHex(packed("abc".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("f75a" + "01" + "c8" + "00" + "03" + "f402dfb2" + "616263");
        assertThat(HexFormat.of().formatHex(packed(noise(300)), 0, 7)).isEqualTo("f75a01c800ac02");
        assertThat(HexFormat.of().formatHex(packed(text(1000)), 0, 7)).isEqualTo("f75a01c801e807");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 767, 768, 769, 5_000, 16_383, 16_384, 300_000, 1 << 22})
    void everyLengthComesBack(int length) {
        for (byte[] raw : new byte[][] {noise(length), text(length)}) {
            FrozenEnvelope envelope = FrozenEnvelope.read(packed(raw));
            assertThat(envelope.raw()).isEqualTo(raw);
            assertThat(envelope.format()).isEqualTo(FORMAT);
            assertThat(envelope.lock()).isNull();
        }
    }

    @Test
    void compressedWhereThatSavesASixteenth() {
        assertThat(packed(text(767))).hasSize(767 + 11);
        assertThat(packed(text(768))).hasSizeLessThan(200);
        assertThat(packed(noise(5_000))).as("does not compress").hasSize(5_000 + 11);
        byte[] raw = noise(3_200);
        byte[] repeated = Arrays.copyOf(raw, 3_200 + 150);
        System.arraycopy(raw, 0, repeated, 3_200, 150);
        assertThat(packed(repeated)).as("saves less than a sixteenth").hasSize(3_350 + 11);
        byte[] more = Arrays.copyOf(raw, 3_200 + 300);
        System.arraycopy(raw, 0, more, 3_200, 300);
        assertThat(packed(more)).as("saves more").hasSizeLessThan(3_300);
    }

    @Test
    void tooLongIsRefusedBeforeItIsStored() {
        assertThatThrownBy(() -> FrozenEnvelope.of(FORMAT, new byte[(4 << 20) + 1], FrozenEnvelope.LEVEL))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("4,194,305 bytes, and 4,194,304 are the most");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 100, 900})
    void everyFlippedBitIsSeen(int length) {
        for (byte[] raw : new byte[][] {noise(length), text(length)}) {
            byte[] good = packed(raw);
            for (int bit = 0; bit < good.length * 8; bit++) {
                byte[] bad = good.clone();
                bad[bit / 8] ^= (byte) (1 << bit % 8);
                assertThatThrownBy(() -> FrozenEnvelope.read(bad).raw())
                        .as("bit %s", bit)
                        .isInstanceOf(FrozenException.class);
            }
        }
    }

    @Test
    void everyCutIsSeen() {
        byte[] good = packed(text(900));
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> FrozenEnvelope.read(cut).raw())
                    .as("%s bytes", length)
                    .isInstanceOf(FrozenException.class);
        }
        assertRefused(Arrays.copyOf(good, good.length + 1), Reason.CHECKSUM);
    }

    @Test
    void randomBytesAreRefused() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (i % 2 == 0 && bytes.length > 2) {
                bytes[0] = (byte) 0xF7;
                bytes[1] = 0x5A;
                bytes[2] = 1;
            }
            assertThatThrownBy(() -> FrozenEnvelope.read(bytes).raw()).isInstanceOf(FrozenException.class);
        }
    }

    @Test
    void whatIsWrongIsTold() {
        byte[] abc = {'a', 'b', 'c'};
        assertRefused(new byte[0], Reason.NOT_FROZEN);
        assertRefused("{\"json\":1}".getBytes(StandardCharsets.UTF_8), Reason.NOT_FROZEN);
        assertRefused(HexFormat.of().parseHex("f75a"), Reason.LENGTH);
        assertRefused(forged("f75a 02 c8 00 03", abc), Reason.VERSION);
        assertRefused(forged("f75a 01 c8 02 03", abc), Reason.FLAGS);
        assertRefused(forged("f75a 01 c8 20 03", abc), Reason.FLAGS);
        assertRefused(forged("f75a 01 c8 00 04", abc), Reason.LENGTH);
        assertRefused(forged("f75a 01 c8 00 02", abc), Reason.LENGTH);
        assertRefused(forged("f75a 01 c8 01 03", abc), Reason.INFLATE);
        assertRefused(forged("f75a 01 c8 01 03", deflated(new byte[2])), Reason.INFLATE);
        assertRefused(forged("f75a 01 c8 01 03", deflated(new byte[4])), Reason.INFLATE);
        byte[] twice = Arrays.copyOf(deflated(abc), deflated(abc).length + 1);
        assertRefused(forged("f75a 01 c8 01 03", twice), Reason.INFLATE);
        assertThat(FrozenEnvelope.read(forged("f75a 01 c8 01 03", deflated(abc)))
                        .raw())
                .isEqualTo(abc);
        assertThat(FrozenEnvelope.read(forged("f75a 01 c8 01 00", deflated(new byte[0])))
                        .raw())
                .isEmpty();
    }

    @Test
    void lengthsBeyondTheCapAreRefusedBeforeAllocating() {
        byte[] bomb = deflated(new byte[64 << 20]);
        for (String length : new String[] {"81808002", "ffffff7f", "8080808001", "ffffffffff7f", "ffffffff0f"}) {
            assertRefused(forged("f75a01c801" + length, bomb), Reason.LENGTH);
        }
        assertRefused(forged("f75a01c8018300", deflated(new byte[3])), Reason.LENGTH);
        assertRefused(forged("f75a01c80180808002", bomb), Reason.INFLATE);
    }
}
