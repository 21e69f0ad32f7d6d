package dev.stator.it.existing;

import dev.stator.annotation.Default;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Parts whose absence reads as something, in records, lists and maps. */
@Table("baskets")
public record Basket(
        @HashKey String id,
        @Default("2") int size,
        @Nullable Place place,
        List<Place> places,
        Map<String, Set<String>> labels,
        List<AttributeValue> values,
        Map<String, AttributeValue> named) {

    /** In the item, and in a list. */
    public record Place(
            @Default("1") int rooms,
            List<String> lines,
            Optional<String> city,
            @Nullable Yard yard) {}

    /** In a record. */
    public record Yard(@Default("4") int gates) {}
}
