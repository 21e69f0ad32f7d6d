package dev.stator.it.whole;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Rest;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keeps what it does not know, at every level. */
@Table("consignments")
@Gsi(name = "by-sender", hashKey = "sender")
@Gsi(name = "by-weight", hashKey = "weight", projection = IndexProjection.KEYS_ONLY)
record Consignment(
        @HashKey String id,
        @Rest Map<String, AttributeValue> rest,
        String sender,
        int weight,
        Leg leg,
        List<Leg> legs,
        Carriage carriage,
        @Version long version) {
    record Leg(String from, @Rest @Sensitive Map<String, AttributeValue> others) {}

    sealed interface Carriage {}

    record Ship(String name, @Rest Map<String, AttributeValue> rest) implements Carriage {}

    record Lorry(int axles) implements Carriage {}

    Consignment weight(int other) {
        return new Consignment(id, rest, sender, other, leg, legs, carriage, version);
    }

    Consignment rest(Map<String, AttributeValue> other) {
        return new Consignment(id, other, sender, weight, leg, legs, carriage, version);
    }
}
