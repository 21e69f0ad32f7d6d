package dev.stator.dao;

import dev.stator.frozen.FrozenEncryption;
import dev.stator.schema.ItemBoundary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Frozen attributes are encrypted on the way out and decrypted on the way in.
 *
 * @param table as it is declared: a copy of a table under another name can be read
 */
record EncryptedAttributes(FrozenEncryption encryption, String table, Set<String> attributes) implements ItemBoundary {
    @Override
    public AttributeValue outward(String attribute, AttributeValue encoded, Map<String, AttributeValue> key) {
        return encryption.encrypt(table, key, attribute, encoded);
    }

    @Override
    public AttributeValue inward(String attribute, AttributeValue stored, Map<String, AttributeValue> key) {
        return encryption.decrypt(table, key, attribute, stored);
    }

    @Override
    public Optional<String> outdated(String attribute, AttributeValue stored) {
        return encryption.outdated(stored);
    }
}
