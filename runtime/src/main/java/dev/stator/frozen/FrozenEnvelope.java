package dev.stator.frozen;

import dev.stator.error.EncodingException;
import dev.stator.error.FrozenException;
import dev.stator.error.FrozenException.Reason;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the bytes of a format: what they are, how long, whether they are what was written. Formats do not
 * detect damage; the checksum does, before anything is decompressed, decrypted or thawed.
 *
 * <pre>
 * F7 5A | version 1 | format | flags | varint length of the raw bytes | [encryption] | CRC32C | payload
 * </pre>
 *
 * <p>The flags' low four bits say how the payload is compressed, the high four how it is then encrypted. Encryption is
 * the length of the key's id in a byte, the id in UTF-8 and a nonce of 12 bytes. The checksum is over all other bytes.
 */
final class FrozenEnvelope {
    /** The most raw bytes. An item has 400 KB, so that only what compresses well comes near. */
    static final int CAP = 4 << 20;

    private static final byte[] MAGIC = {(byte) 0xF7, 0x5A};
    private static final int VERSION = 1;
    private static final int NONE = 0;
    private static final int DEFLATE = 1;
    private static final int AES_GCM = 1;

    /** From how many raw bytes on compression is tried, and which part of them it must save. */
    private static final int COMPRESSED_FROM = 768;

    private static final int LEAST_SAVED = 16;

    /** By which it is compressed unless said otherwise. */
    static final int LEVEL = 6;

    private static final int VARINT_BITS = 7;
    private static final int VARINT_MORE = 0x80;
    private static final int LONGEST_VARINT = 4;
    private static final int NIBBLE = 4;
    private static final int LOW_NIBBLE = 0x0F;

    private final int format;

    /** How the payload is compressed. */
    private final int compression;

    /** Of what the format made. */
    private final int rawLength;

    /** How the compressed payload is encrypted; null: it is not. */
    private final @Nullable Lock lock;

    private final byte[] payload;

    private FrozenEnvelope(int format, int compression, int rawLength, @Nullable Lock lock, byte[] payload) {
        this.format = format;
        this.compression = compression;
        this.rawLength = rawLength;
        this.lock = lock;
        this.payload = payload;
    }

    int format() {
        return format;
    }

    @Nullable
    Lock lock() {
        return lock;
    }

    byte[] payload() {
        return payload;
    }

    /** What tells how to decrypt. */
    static final class Lock {
        static final int NONCE = 12;

        /** In UTF-8. */
        private final byte[] keyId;

        private final byte[] nonce;

        Lock(byte[] keyId, byte[] nonce) {
            this.keyId = keyId;
            this.nonce = nonce;
        }

        byte[] keyId() {
            return keyId;
        }

        byte[] nonce() {
            return nonce;
        }

        private int length() {
            return 1 + keyId.length + nonce.length;
        }
    }

    /**
     * Raw bytes, compressed where that is worth it.
     *
     * @param level of deflating, from 1 to 9; 0: not compressed
     * @throws EncodingException if there are more than {@link #CAP}
     */
    static FrozenEnvelope of(int format, byte[] raw, int level) {
        if (raw.length > CAP) {
            throw new EncodingException(String.format(
                    Locale.ROOT,
                    "frozen it has %,d bytes, and %,d are the most: split it over items of their own",
                    raw.length,
                    CAP));
        }
        byte[] compressed = level == 0 || raw.length < COMPRESSED_FROM ? null : deflated(raw, level);
        return compressed == null
                ? new FrozenEnvelope(format, NONE, raw.length, null, raw)
                : new FrozenEnvelope(format, DEFLATE, raw.length, null, compressed);
    }

    /** Null if too little is saved. */
    private static byte @Nullable [] deflated(byte[] raw, int level) {
        byte[] buffer = new byte[raw.length - raw.length / LEAST_SAVED];
        Deflater deflater = new Deflater(level, true);
        try {
            deflater.setInput(raw);
            deflater.finish();
            int length = deflater.deflate(buffer);
            return deflater.finished() ? Arrays.copyOf(buffer, length) : null;
        } finally {
            deflater.end();
        }
    }

    /** The same with its payload encrypted, or decrypted where there is no lock. */
    FrozenEnvelope with(@Nullable Lock otherLock, byte[] otherPayload) {
        return new FrozenEnvelope(format, compression, rawLength, otherLock, otherPayload);
    }

    /** All that stands before the checksum. */
    byte[] header() {
        int length = MAGIC.length + 3 + varintLength(rawLength) + (lock == null ? 0 : lock.length());
        ByteBuffer header = ByteBuffer.allocate(length);
        header.put(MAGIC).put((byte) VERSION).put((byte) format);
        header.put((byte) (compression | (lock == null ? NONE : AES_GCM << NIBBLE)));
        putVarint(header, rawLength);
        if (lock != null) {
            header.put((byte) lock.keyId.length).put(lock.keyId).put(lock.nonce);
        }
        return header.array();
    }

    byte[] toBytes() {
        byte[] header = header();
        return ByteBuffer.allocate(header.length + Integer.BYTES + payload.length)
                .put(header)
                .putInt(checksum(header, header.length, payload))
                .put(payload)
                .array();
    }

    private static int checksum(byte[] header, int length, byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(header, 0, length);
        crc.update(payload);
        return (int) crc.getValue();
    }

    /**
     * What {@code bytes} hold, if they are what was written.
     *
     * @throws FrozenException if they are not
     */
    static FrozenEnvelope read(byte[] bytes) {
        if (bytes.length < MAGIC.length || bytes[0] != MAGIC[0] || bytes[1] != MAGIC[1]) {
            throw new FrozenException(
                    Reason.NOT_FROZEN, "it does not begin as a frozen value does: something else has written it");
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes).position(MAGIC.length);
        int version = next(rest);
        if (version != VERSION) {
            throw new FrozenException(
                    Reason.VERSION,
                    "it is frozen in version " + version + ", and this Stator reads version " + VERSION
                            + ": update it, if a newer one writes to the table");
        }
        int format = next(rest);
        int flags = next(rest);
        int rawLength = length(rest);
        Lock lock = lock(flags >> NIBBLE, rest);
        int headerLength = rest.position();
        byte[] stored = take(rest, Integer.BYTES);
        byte[] payload = take(rest, rest.remaining());
        if (ByteBuffer.wrap(stored).getInt() != checksum(bytes, headerLength, payload)) {
            throw new FrozenException(
                    Reason.CHECKSUM, "its checksum is wrong: the bytes are not those that were written");
        }
        int compression = flags & LOW_NIBBLE;
        if (compression > DEFLATE) {
            throw new FrozenException(
                    Reason.FLAGS,
                    "it is compressed in way " + compression + ", which this version of Stator does not know");
        }
        return new FrozenEnvelope(format, compression, rawLength, lock, payload);
    }

    /** The raw length: refused here if too great, so that nothing is allocated for it. */
    private static int length(ByteBuffer rest) {
        int length = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            int digit = next(rest);
            length |= (digit & ~VARINT_MORE) << (VARINT_BITS * i);
            if ((digit & VARINT_MORE) == 0) {
                if (length > CAP || (digit == 0 && i > 0)) {
                    break;
                }
                return length;
            }
        }
        throw new FrozenException(
                Reason.LENGTH,
                String.format(Locale.ROOT, "it states a length that none has: %,d bytes are the most", CAP));
    }

    private static @Nullable Lock lock(int encryption, ByteBuffer rest) {
        return switch (encryption) {
            case NONE -> null;
            case AES_GCM -> {
                byte[] keyId = take(rest, next(rest));
                yield new Lock(keyId, take(rest, Lock.NONCE));
            }
            default ->
                throw new FrozenException(
                        Reason.FLAGS,
                        "it is encrypted in way " + encryption + ", which this version of Stator does not know");
        };
    }

    /**
     * The raw bytes of a payload that is not encrypted.
     *
     * @throws FrozenException if it does not decompress to so many
     */
    byte[] raw() {
        if (compression == NONE) {
            if (payload.length != rawLength) {
                throw new FrozenException(Reason.LENGTH, "it states " + rawLength + " bytes and has " + payload.length);
            }
            return payload;
        }
        byte[] raw = new byte[rawLength];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(payload);
            int length = inflater.inflate(raw);
            // An empty result needs one step more to see the end.
            if (!inflater.finished()) {
                length += inflater.inflate(new byte[1]);
            }
            if (length != rawLength || !inflater.finished() || inflater.getRemaining() > 0) {
                throw new FrozenException(
                        Reason.INFLATE, "it does not decompress to the " + rawLength + " bytes that it states");
            }
            return raw;
        } catch (DataFormatException e) {
            throw new FrozenException(Reason.INFLATE, "it cannot be decompressed", e);
        } finally {
            inflater.end();
        }
    }

    private static int next(ByteBuffer rest) {
        return Byte.toUnsignedInt(take(rest, 1)[0]);
    }

    private static byte[] take(ByteBuffer rest, int length) {
        if (rest.remaining() < length) {
            throw new FrozenException(Reason.LENGTH, "it is cut off: bytes are missing at its end");
        }
        byte[] taken = new byte[length];
        rest.get(taken);
        return taken;
    }

    private static int varintLength(int value) {
        int length = 1;
        for (int left = value >>> VARINT_BITS; left != 0; left >>>= VARINT_BITS) {
            length++;
        }
        return length;
    }

    private static void putVarint(ByteBuffer out, int value) {
        int left = value;
        while (left >= VARINT_MORE) {
            out.put((byte) (left | VARINT_MORE));
            left >>>= VARINT_BITS;
        }
        out.put((byte) left);
    }
}
