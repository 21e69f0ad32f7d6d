package dev.stator.frozen;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of encrypted frozen attributes come from. A key is asked for with each value that is frozen or thawed:
 * one that comes over a network is to be cached here. Safe for use by several threads.
 *
 * <p>To rotate, let {@link #current()} give another key and go on giving the old one by its id. One key should encrypt
 * no more than 2<sup>32</sup> values, as each has a nonce of chance.
 */
public interface KeyProvider {
    /**
     * The key that encrypts from now on. {@link #key} gives it by its id from then on, for it decrypts what is written:
     * with each value that is frozen it is asked, and one that could not be read is refused.
     */
    EncryptionKey current();

    /**
     * The key of this id, which encrypted what is to be read.
     *
     * @return null if there is none
     */
    @Nullable
    EncryptionKey key(String id);

    /**
     * Keys that are at hand.
     *
     * @param current encrypts
     * @param earlier decrypt what they once encrypted
     * @throws IllegalArgumentException if two have one id
     */
    static KeyProvider of(EncryptionKey current, EncryptionKey... earlier) {
        Map<String, EncryptionKey> keys = new LinkedHashMap<>();
        keys.put(current.id(), current);
        for (EncryptionKey key : earlier) {
            if (keys.put(key.id(), key) != null) {
                throw new IllegalArgumentException("Two encryption keys have the id \"" + key.id()
                        + "\": what was encrypted with one of them would be read with the other");
            }
        }
        return new KeyProvider() {
            @Override
            public EncryptionKey current() {
                return current;
            }

            @Override
            public @Nullable EncryptionKey key(String id) {
                return keys.get(id);
            }
        };
    }
}
