package dev.stator.it.whole;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Rest;
import dev.stator.annotation.Table;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** As wide as others make it, without a version. */
@Table("rosters")
record Roster(
        @HashKey String id,
        String title,
        Map<String, Integer> marks,
        @Rest Map<String, AttributeValue> rest) {
    Roster title(String other) {
        return new Roster(id, other, marks, rest);
    }

    Roster rest(Map<String, AttributeValue> other) {
        return new Roster(id, title, marks, other);
    }
}
