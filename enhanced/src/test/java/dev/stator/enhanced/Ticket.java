package dev.stator.enhanced;

import dev.stator.annotation.GeneratedId;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Rest;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** With an id that is made, and whatever else its items hold. */
@Table("tickets")
record Ticket(
        @HashKey @GeneratedId @Nullable UUID id,
        @Nullable String text,
        int count,
        List<Step> steps,
        @Rest Map<String, AttributeValue> rest) {
    record Step(String name) {}

    static Ticket of(String text) {
        return new Ticket(null, text, 0, List.of(new Step("open")), Map.of());
    }
}
