package dev.stator.it.whole;

import dev.stator.annotation.Discriminator;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Rest;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Pallets and gates under one hash key, which keep what they do not know. */
@Table("warehouses")
@HashKey("PK")
@RangeKey("SK")
@Discriminator("kind")
@Gsi(name = "by-owner", hashKey = "owner-PK")
sealed interface Warehouse {
    @Key(hash = "w#{house}", range = "p#{pallet}")
    @Key(index = "by-owner", hash = "o#{owner}")
    record Pallet(
            String house,
            String pallet,
            Optional<String> owner,
            List<Label> labels,
            @Rest Map<String, AttributeValue> rest)
            implements Warehouse {
        Pallet owner(String other) {
            return new Pallet(house, pallet, Optional.of(other), labels, rest);
        }

        Pallet rest(Map<String, AttributeValue> other) {
            return new Pallet(house, pallet, owner, labels, other);
        }
    }

    @Key(hash = "w#{house}", range = "g#{number:3}")
    record Gate(@Rest Map<String, AttributeValue> others, String house, int number) implements Warehouse {}

    record Label(String text, @Rest Map<String, AttributeValue> rest) {}
}
