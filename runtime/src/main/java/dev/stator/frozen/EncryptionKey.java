package dev.stator.frozen;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for the encryption of frozen attributes. Immutable.
 *
 * @param id stored beside what is encrypted with it, in the open, so that the key is found again; 1 to 255 bytes of
 * UTF-8
 * @param secret an AES key
 */
public record EncryptionKey(String id, SecretKey secret) {
    private static final int LONGEST_ID = 255;
    private static final int AES_128 = 16;
    private static final int AES_192 = 24;
    private static final int AES_256 = 32;

    /** Refuses an id that cannot be stored, and a key that is not AES's. */
    public EncryptionKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(secret, "secret");
        int length = id.getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "An encryption key's id has 1 to " + LONGEST_ID + " bytes, and \"" + id + "\" has " + length);
        }
        if (!secret.getAlgorithm().equals("AES")) {
            throw new IllegalArgumentException(
                    "Encryption key \"" + id + "\" is for " + secret.getAlgorithm() + "; it must be for AES");
        }
    }

    /**
     * An AES key of these bytes.
     *
     * @param secret 16, 24 or 32 bytes, from a secure source of chance or a key store; copied
     */
    public static EncryptionKey of(String id, byte[] secret) {
        if (secret.length != AES_128 && secret.length != AES_192 && secret.length != AES_256) {
            throw new IllegalArgumentException(
                    "Encryption key \"" + id + "\" has " + secret.length + " bytes; an AES key has 16, 24 or 32");
        }
        return new EncryptionKey(id, new SecretKeySpec(secret, "AES"));
    }

    /** The id, never the secret. */
    @Override
    public String toString() {
        return "EncryptionKey[" + id + "]";
    }
}
