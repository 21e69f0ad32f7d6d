package dev.stator.it.embedded;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Default;
import dev.stator.annotation.Embedded;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Rest;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Embeds one record twice, one that embeds another, one that may be absent, and one inside a map. */
@Table("customers")
@Gsi(name = "by-city", hashKey = "address.city", projection = IndexProjection.KEYS_ONLY)
@Gsi(name = "by-street", hashKey = "address.street", rangeKey = "address.floor")
record Customer(
        @HashKey String id,
        @Embedded(prefix = "addr_") Address address,
        @Embedded(prefix = "bill_") @Nullable Address billing,
        @Embedded Contact contact,
        @Embedded(prefix = "bank_") @Sensitive Optional<Account> account,
        Visit first,
        List<Visit> visits,
        @Rest Map<String, AttributeValue> rest,
        @Version long version) {

    record Address(
            String street,
            @Attribute("town") String city,
            @Default("0") int floor,
            @Nullable String note,
            Set<String> tags) {
        Address city(String other) {
            return new Address(street, other, floor, note, tags);
        }
    }

    record Contact(
            @Nullable String mail,
            @Embedded(prefix = "tel_") @Nullable Phone phone) {}

    record Phone(String number, @Nullable Long extension, List<String> hours) {}

    record Account(String number, Optional<String> bank) {}

    record Visit(
            String day, @Embedded(prefix = "at_") @Nullable Place place) {}

    record Place(double lat, double lon, Optional<String> name) {}

    Customer address(Address other) {
        return new Customer(id, other, billing, contact, account, first, visits, rest, version);
    }

    Customer billing(@Nullable Address other) {
        return new Customer(id, address, other, contact, account, first, visits, rest, version);
    }
}
