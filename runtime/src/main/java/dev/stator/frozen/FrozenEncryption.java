package dev.stator.frozen;

import dev.stator.error.EncodingException;
import dev.stator.error.FrozenException;
import dev.stator.error.FrozenException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Authenticated encryption of frozen attributes: AES-GCM, with a key and a nonce of chance for each value. What is
 * encrypted can be read only with its key, only unaltered, and only in the table, item and attribute it was written
 * for. Immutable.
 *
 * <pre>{@code
 * Stator.builder().client(client).frozenEncryption(FrozenEncryption.with(keys)).build();
 * }</pre>
 *
 * <p>Frozen attributes only: keys and other attributes stay readable, as DynamoDB has to compare them.
 */
public final class FrozenEncryption {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;

    private final KeyProvider keys;
    private final boolean readsPlain;
    private final SecureRandom random = new SecureRandom();

    private FrozenEncryption(KeyProvider keys, boolean readsPlain) {
        this.keys = Objects.requireNonNull(keys, "keys");
        this.readsPlain = readsPlain;
    }

    /**
     * With these keys. A plain value is refused when it is read: anybody might have put it in an encrypted one's place.
     */
    public static FrozenEncryption with(KeyProvider keys) {
        return new FrozenEncryption(keys, false);
    }

    /** The same, but plain values are read too: for as long as there are items from before the encryption. */
    public FrozenEncryption readingPlain() {
        return new FrozenEncryption(keys, true);
    }

    /**
     * What is stored of a frozen value.
     *
     * @param table as it is declared
     * @param key the primary key of the item
     * @param frozen as a {@link FrozenCodec} encodes it
     * @throws EncodingException if there is no key to encrypt with, or the provider does not give it by its id
     */
    public AttributeValue encrypt(
            String table, Map<String, AttributeValue> key, String attribute, AttributeValue frozen) {
        FrozenEnvelope plain = FrozenEnvelope.read(frozen.b().asByteArrayUnsafe());
        EncryptionKey current = current();
        byte[] nonce = new byte[FrozenEnvelope.Lock.NONCE];
        random.nextBytes(nonce);
        FrozenEnvelope.Lock lock = new FrozenEnvelope.Lock(current.id().getBytes(StandardCharsets.UTF_8), nonce);
        FrozenEnvelope locked = plain.with(lock, plain.payload());
        FrozenPlace place = new FrozenPlace(table, key, attribute);
        byte[] payload;
        try {
            payload = cipher(Cipher.ENCRYPT_MODE, current, locked, place).doFinal(plain.payload());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw refused("it cannot be encrypted with key \"" + current.id() + "\": " + e, e);
        }
        requireReadable(locked.with(lock, payload), current, place);
        return stored(locked.with(lock, payload));
    }

    /** What is encrypted is read with the key that the provider gives for its id: with that one it must be readable. */
    private void requireReadable(FrozenEnvelope locked, EncryptionKey current, FrozenPlace place) {
        try {
            EncryptionKey reader = key(Objects.requireNonNull(locked.lock()));
            if (!reader.secret().equals(current.secret())) {
                decrypted(locked, reader, place);
            }
        } catch (FrozenException e) {
            throw refused(
                    e.reason() == Reason.KEY
                            ? e.problem() + ": what is written now could not be read"
                            : "the KeyProvider gives another key for \"" + current.id()
                                    + "\" than its current one of that id: what is written now could not be read",
                    e.getCause() == null ? e : e.getCause());
        }
    }

    private static EncodingException refused(String problem, Throwable cause) {
        return new EncodingException(problem, cause).typed("B", "a frozen value");
    }

    /**
     * The frozen value of what is stored, for a {@link FrozenCodec} to decode.
     *
     * @param table as it is declared
     * @param key the primary key of the item
     * @throws FrozenException if it is not what was stored for this place, or its key is not to be had
     */
    public AttributeValue decrypt(
            String table, Map<String, AttributeValue> key, String attribute, AttributeValue stored) {
        SdkBytes bytes = stored.b();
        if (bytes == null) {
            throw new FrozenException(Reason.NOT_FROZEN, "a frozen value is stored as B");
        }
        FrozenEnvelope locked = FrozenEnvelope.read(bytes.asByteArrayUnsafe());
        FrozenEnvelope.Lock lock = locked.lock();
        if (lock == null) {
            if (readsPlain) {
                return stored;
            }
            throw new FrozenException(
                    Reason.PLAIN,
                    "it is not encrypted, and plain values are not to be read; for those of before the encryption "
                            + "there is"
                            + " FrozenEncryption.with(...).readingPlain()");
        }
        byte[] payload = decrypted(locked, key(lock), new FrozenPlace(table, key, attribute));
        return stored(locked.with(null, payload));
    }

    /**
     * Why {@code stored}, which can be decrypted, would be encrypted otherwise now; empty if it would not, or there is
     * no key to encrypt with.
     */
    public Optional<String> outdated(AttributeValue stored) {
        FrozenEnvelope.Lock lock =
                FrozenEnvelope.read(stored.b().asByteArrayUnsafe()).lock();
        String current;
        try {
            current = current().id();
        } catch (EncodingException e) {
            return Optional.empty(); // of a program that reads only
        }
        if (lock == null) {
            return Optional.of("it is not encrypted, and would be with key \"" + current + "\"");
        }
        return quoted(lock).equals('"' + current + '"')
                ? Optional.empty()
                : Optional.of("it is encrypted with key " + quoted(lock) + ", and would be with \"" + current + "\"");
    }

    private static byte[] decrypted(FrozenEnvelope locked, EncryptionKey secret, FrozenPlace place) {
        try {
            // Shorter ones some versions of Java meet with an error of their own.
            if (locked.payload().length < TAG_BITS / Byte.SIZE) {
                throw new AEADBadTagException("the tag is cut off");
            }
            return cipher(Cipher.DECRYPT_MODE, secret, locked, place).doFinal(locked.payload());
        } catch (AEADBadTagException e) {
            throw new FrozenException(
                    Reason.DECRYPT,
                    "it cannot be decrypted: key \"" + secret.id()
                            + "\" is not the one of then, or the bytes were altered,"
                            + " or they were written for another table, item or attribute",
                    e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new FrozenException(Reason.DECRYPT, "it cannot be decrypted with key \"" + secret.id() + "\"", e);
        }
    }

    private static AttributeValue stored(FrozenEnvelope envelope) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(envelope.toBytes()));
    }

    /** The header too is authenticated: what it says of the format, the compression and the lengths. */
    private static Cipher cipher(int mode, EncryptionKey key, FrozenEnvelope locked, FrozenPlace place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        byte[] nonce = Objects.requireNonNull(locked.lock()).nonce();
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(locked.header());
        cipher.updateAAD(place.toBytes());
        return cipher;
    }

    private EncryptionKey current() {
        @Nullable EncryptionKey current;
        try {
            current = keys.current();
        } catch (RuntimeException e) {
            throw new EncodingException("the KeyProvider did not give the current key: " + e, e);
        }
        if (current == null) {
            throw new EncodingException("the KeyProvider has no current key to encrypt with");
        }
        return current;
    }

    private EncryptionKey key(FrozenEnvelope.Lock lock) {
        @Nullable EncryptionKey key;
        try {
            key = keys.key(id(lock));
        } catch (RuntimeException | CharacterCodingException e) {
            throw new FrozenException(Reason.KEY, "the KeyProvider did not give key " + quoted(lock), e);
        }
        if (key == null) {
            throw new FrozenException(
                    Reason.KEY, "the KeyProvider knows no key " + quoted(lock) + ", with which it is encrypted");
        }
        return key;
    }

    private static String id(FrozenEnvelope.Lock lock) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(lock.keyId()))
                .toString();
    }

    /** Equal to one with the same provider of keys that reads the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FrozenEncryption encryption
                && encryption.keys.equals(keys)
                && encryption.readsPlain == readsPlain;
    }

    @Override
    public int hashCode() {
        return Objects.hash(keys, readsPlain);
    }

    /** The id of a key for a message. */
    static String quoted(FrozenEnvelope.Lock lock) {
        return "\"" + new String(lock.keyId(), StandardCharsets.UTF_8) + "\"";
    }
}
