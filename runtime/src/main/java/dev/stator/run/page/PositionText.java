package dev.stator.run.page;

import dev.stator.operation.CursorRefusedException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Text that says where a reading stopped, around the bytes that say it: URL-safe Base64 of a version, the fingerprint
 * of what was read, the bytes, and a CRC-32 of all of it. It guards against mistakes, not against forgery: whoever can
 * write one can only begin the same reading elsewhere.
 */
final class PositionText {
    private static final byte VERSION = 1;
    private static final int CHECKSUM = Integer.BYTES;

    private final byte[] fingerprint;
    private final String noun;
    private final String foreign;
    private final String source;

    /**
     * The texts of one reading.
     *
     * @param noun what the text is called in errors
     * @param foreign what the text belongs to when the fingerprint differs, and what to do then
     * @param source where whole ones come from
     */
    PositionText(byte[] fingerprint, String noun, String foreign, String source) {
        this.fingerprint = fingerprint.clone();
        this.noun = noun;
        this.foreign = foreign;
        this.source = source;
    }

    /** The text for some bytes. */
    String write(byte[] content) {
        ByteBuffer buffer = ByteBuffer.allocate(1 + fingerprint.length + content.length + CHECKSUM)
                .put(VERSION)
                .put(fingerprint)
                .put(content);
        buffer.putInt(checksum(buffer.array()));
        return encode(buffer.array());
    }

    /**
     * The bytes in a text.
     *
     * @throws CursorRefusedException if it is none of ours, damaged, or belongs to another reading
     */
    ByteBuffer read(String text) {
        byte[] bytes = bytes(text);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, bytes.length - CHECKSUM);
        byte version = buffer.get();
        if (version != VERSION) {
            throw new CursorRefusedException(
                    "The " + noun + " is of version " + version + "; this Stator reads version " + VERSION
                            + ". It comes from another release: begin again without a " + noun + ".");
        }
        if (buffer.remaining() < fingerprint.length) {
            throw damaged(null);
        }
        byte[] origin = new byte[fingerprint.length];
        buffer.get(origin);
        if (!Arrays.equals(origin, fingerprint)) {
            throw new CursorRefusedException("The " + noun + " belongs to " + foreign);
        }
        return buffer;
    }

    CursorRefusedException damaged(@Nullable Throwable cause) {
        return new CursorRefusedException(
                "The " + noun + " is damaged or cut, or is no " + noun + " of Stator's. " + source, cause);
    }

    private byte[] bytes(String text) {
        if (text.isEmpty()) {
            throw new CursorRefusedException(
                    "The text is empty, and no " + noun + ". To begin at the beginning, give none. " + source);
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new CursorRefusedException("The text is not a " + noun + ": it is not URL-safe Base64. " + source, e);
        }
        // The decoder forgives padding and surplus bits; a text of ours has one spelling.
        if (bytes.length <= CHECKSUM || !encode(bytes).equals(text)) {
            throw damaged(null);
        }
        int written = ByteBuffer.wrap(bytes).getInt(bytes.length - CHECKSUM);
        if (written != checksum(bytes)) {
            throw damaged(null);
        }
        return bytes;
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length - CHECKSUM);
        return (int) crc.getValue();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
