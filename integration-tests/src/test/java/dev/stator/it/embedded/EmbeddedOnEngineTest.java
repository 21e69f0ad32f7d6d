package dev.stator.it.embedded;

import static dev.stator.it.embedded.Customer_.account;
import static dev.stator.it.embedded.Customer_.address;
import static dev.stator.it.embedded.Customer_.billing;
import static dev.stator.it.embedded.Customer_.contact;
import static dev.stator.it.embedded.Customer_.first;
import static dev.stator.it.embedded.Customer_.rest;
import static dev.stator.it.embedded.Customer_.visits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.expression.ItemCondition;
import dev.stator.it.embedded.Chest.Box;
import dev.stator.it.embedded.Chest.Home;
import dev.stator.it.embedded.Chest.Spot;
import dev.stator.it.embedded.Customer.Account;
import dev.stator.it.embedded.Customer.Address;
import dev.stator.it.embedded.Customer.Contact;
import dev.stator.it.embedded.Customer.Phone;
import dev.stator.it.embedded.Customer.Place;
import dev.stator.it.embedded.Customer.Visit;
import dev.stator.operation.UpdateRefusedException;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes of embedded records: stored, asked for, changed and selected as all others. */
@StatorTest
class EmbeddedOnEngineTest {
    private static final Address HOME = new Address("Rue 1", "Paris", 2, null, Set.of("a"));
    private static final Customer FULL = new Customer(
            "c",
            HOME,
            HOME.city("Rome"),
            new Contact(null, new Phone("123", null, List.of("9-5"))),
            Optional.of(new Account("DE1", Optional.empty())),
            new Visit("monday", new Place(1, 2, Optional.of("shop"))),
            List.of(new Visit("tuesday", null)),
            Map.of("points", AttributeValue.fromN("7")),
            0);
    private static final Customer BARE = new Customer(
            "c",
            HOME,
            null,
            new Contact(null, null),
            Optional.empty(),
            new Visit("monday", null),
            List.of(),
            Map.of(),
            0);

    private final CustomerDao customers;
    private final ChestDao chests;
    private final Stator stator;
    private final DynamoDbClient client;

    EmbeddedOnEngineTest(CustomerDao customers, ChestDao chests, Stator stator, DynamoDbClient client) {
        this.customers = customers;
        this.chests = chests;
        this.stator = stator;
        this.client = client;
    }

    @BeforeEach
    void store() {
        customers.table().ensure();
    }

    private Map<String, AttributeValue> stored() {
        return client.getItem(get -> get.tableName("customers")
                        .key(Map.of("id", AttributeValue.fromS("c")))
                        .consistentRead(true))
                .item();
    }

    private Customer read() {
        return customers.get("c").consistent().execute().orElseThrow();
    }

    @Test
    void theirAttributesStandInTheItem() {
        Customer put = customers.put(FULL).execute();
        assertThat(stored())
                .containsEntry("addr_street", AttributeValue.fromS("Rue 1"))
                .containsEntry("addr_town", AttributeValue.fromS("Paris"))
                .containsEntry("bill_town", AttributeValue.fromS("Rome"))
                .containsEntry("tel_number", AttributeValue.fromS("123"))
                .containsEntry("bank_number", AttributeValue.fromS("DE1"))
                .containsKeys("points", "addr_floor", "addr_tags")
                .doesNotContainKeys("address", "addr_note", "contact", "account");
        assertThat(Objects.requireNonNull(stored().get("first")).m())
                .containsOnlyKeys("day", "at_lat", "at_lon", "at_name");
        assertThat(read()).isEqualTo(put);
    }

    @Test
    void whatIsAbsentIsReadAsThat() {
        Customer put = customers.put(BARE).execute();
        assertThat(stored().keySet())
                .containsExactlyInAnyOrder(
                        "id", "addr_street", "addr_town", "addr_floor", "addr_tags", "first", "visits", "version");
        assertThat(read()).isEqualTo(put);
    }

    private boolean holds(ItemCondition<Customer> condition) {
        return !customers.scan().filter(condition).consistent().list().isEmpty();
    }

    @Test
    void conditionsAskOfThem() {
        customers.put(FULL).execute();
        assertThat(holds(address.city.eq("Paris"))).isTrue();
        assertThat(holds(billing.city.eq("Paris"))).isFalse();
        assertThat(holds(contact.phone.number.beginsWith("1").and(address.floor.ge(2))))
                .isTrue();
        assertThat(holds(contact.phone.hours.at(0).eq("9-5"))).isTrue();
        assertThat(holds(account.number.eq("DE1").and(account.bank.absent()))).isTrue();
        assertThat(holds(first.place.lat.lt(2).and(first.place.name.eq("shop"))))
                .isTrue();
        assertThat(holds(visits.at(0).place.lat.exists())).isFalse();
        assertThat(holds(address.tags.contains("a"))).isTrue();
    }

    /** As of a map that is not there: a default stands for what the record lacks, not for a record that is absent. */
    @Test
    void anAbsentRecordHasNoDefaults() {
        client.putItem(put -> put.tableName("customers")
                .item(Map.of(
                        "id", AttributeValue.fromS("c"),
                        "version", AttributeValue.fromN("1"),
                        "first", AttributeValue.fromM(Map.of("day", AttributeValue.fromS("monday"))),
                        "addr_street", AttributeValue.fromS("s"),
                        "addr_town", AttributeValue.fromS("t"))));
        assertThat(read().billing()).isNull();
        assertThat(read().address()).isEqualTo(new Address("s", "t", 0, null, Set.of()));
        assertThat(holds(address.floor.eq(0))).isTrue();
        assertThat(holds(billing.floor.eq(0))).isFalse();
        assertThat(holds(billing.floor.ne(1))).isTrue();
    }

    @Test
    void updatesChangeOneComponent() {
        customers.put(FULL).execute();
        Customer updated = customers
                .update("c")
                .ignoringVersion()
                .set(address.city, "Oslo")
                .add(address.floor, 3)
                .add(address.tags, Set.of("b"))
                .set(billing.note, "late")
                .set(contact.mail, "c@example.org")
                .append(contact.phone.hours, List.of("sat"))
                .set(first.place.lat, 7)
                .remove(first.place.name)
                .returningNew()
                .execute();
        assertThat(updated.address()).isEqualTo(new Address("Rue 1", "Oslo", 5, null, Set.of("a", "b")));
        assertThat(updated.billing()).isEqualTo(new Address("Rue 1", "Rome", 2, "late", Set.of("a")));
        assertThat(updated.contact())
                .isEqualTo(new Contact("c@example.org", new Phone("123", null, List.of("9-5", "sat"))));
        assertThat(updated.first().place()).isEqualTo(new Place(7, 2, Optional.empty()));
        assertThat(updated.rest()).isEqualTo(FULL.rest());
    }

    @Test
    void updatesSetThemAsAWhole() {
        customers.put(FULL).execute();
        Address bare = new Address("Way 2", "Bern", 0, null, Set.of());
        Customer updated = customers
                .update("c")
                .ignoringVersion()
                .set(address, bare)
                .set(first.place, new Place(3, 4, Optional.empty()))
                .remove(billing)
                .remove(account)
                .returningNew()
                .execute();
        assertThat(updated.address()).isEqualTo(bare);
        assertThat(updated.billing()).isNull();
        assertThat(updated.account()).isEmpty();
        assertThat(updated.first().place()).isEqualTo(new Place(3, 4, Optional.empty()));
        assertThat(stored()).doesNotContainKeys("bill_street", "bill_town", "bank_number", "addr_tags");
    }

    /** Else the item would have a part of a record, and could not be read. */
    @Test
    void oneComponentOfAnAbsentRecordIsNotSet() {
        Customer put = customers.put(BARE).execute();
        assertThatThrownBy(() -> customers
                        .update("c")
                        .ignoringVersion()
                        .set(billing.city, "Oslo")
                        .execute())
                .isInstanceOf(UpdateRefusedException.class)
                .hasMessageContaining("bill_street is absent")
                .hasMessageContaining("as a whole");
        assertThatThrownBy(() -> customers
                        .update("c")
                        .ignoringVersion()
                        .set(contact.phone.extension, 5L)
                        .execute())
                .isInstanceOf(UpdateRefusedException.class)
                .hasMessageContaining("tel_number is absent");
        assertThatThrownBy(() -> customers
                        .update("c")
                        .ignoringVersion()
                        .set(first.place.lat, 5)
                        .execute())
                .isInstanceOf(UpdateRefusedException.class);
        assertThat(read()).isEqualTo(put);
        Customer updated = customers
                .update("c")
                .ignoringVersion()
                .set(billing, HOME)
                .set(contact.phone, new Phone("9", 1L, List.of()))
                .returningNew()
                .execute();
        assertThat(updated.billing()).isEqualTo(HOME);
        assertThat(updated.contact().phone()).isEqualTo(new Phone("9", 1L, List.of()));
    }

    @Test
    void modifyWritesWhatChanged() {
        customers.put(FULL).execute();
        Customer modified = customers
                .modify("c", was -> was.address(HOME.city("Oslo")).billing(null))
                .execute()
                .orElseThrow();
        assertThat(modified.address().city()).isEqualTo("Oslo");
        assertThat(read()).isEqualTo(modified);
        assertThat(stored())
                .containsEntry("addr_town", AttributeValue.fromS("Oslo"))
                .doesNotContainKey("bill_town");
    }

    @Test
    void patchLeavesAnAbsentRecordAlone() {
        Customer put = customers.put(FULL).execute();
        Customer part = BARE.address(HOME.city("Oslo"));
        customers
                .patch(new Customer(
                        "c",
                        part.address(),
                        null,
                        part.contact(),
                        part.account(),
                        part.first(),
                        part.visits(),
                        Map.of(),
                        put.version()))
                .execute()
                .orElseThrow();
        assertThat(read().address().city()).isEqualTo("Oslo");
        assertThat(read().billing()).isEqualTo(FULL.billing());
    }

    @Test
    void theyAreSelected() {
        customers.put(FULL).execute();
        var selected = customers
                .get("c")
                .select(address.city, billing.floor, contact.phone.hours)
                .execute()
                .orElseThrow();
        assertThat(selected.get(address.city)).isEqualTo("Paris");
        assertThat(selected.get(billing.floor)).isEqualTo(2);
        assertThat(selected.get(contact.phone.hours)).containsExactly("9-5");
    }

    @Test
    void theyAreKeysOfIndexes() {
        Customer put = customers.put(FULL).execute();
        assertThat(customers.byCity().query("Paris").list()).containsExactly(new CustomerByCity("c", "Paris"));
        assertThat(customers.byStreet().query("Rue 1").ge(2).list()).containsExactly(put);
    }

    @Test
    void theRestDoesNotHoldThem() {
        assertThatThrownBy(() -> rest.at("addr_town")).isInstanceOf(IllegalArgumentException.class);
        assertThat(stator).isNotNull();
    }

    /** A record of its own kind in it is another one, as often as its type says. */
    @Test
    void aGenericRecordEmbedsOneOfItsKind() {
        chests.table().ensure();
        Chest chest = new Chest("1", new Box<>("outer", new Box<>("inner", new Spot(1, null))), null);
        chests.put(chest).execute();
        assertThat(chests.get("1").execute()).contains(chest);
        assertThat(chests.scan().filter(Chest_.box.value.value.x.eq(1)).list()).containsExactly(chest);
        Chest updated = chests.update("1")
                .set(Chest_.box.value, new Box<>("other", new Spot(2, 3)))
                .set(Chest_.box.label, "outermost")
                .returningNew()
                .execute();
        assertThat(updated).isEqualTo(new Chest("1", new Box<>("outermost", new Box<>("other", new Spot(2, 3))), null));
    }

    /** In an index that includes an embedded record, all of it is; its parts of the index's key are there anyway. */
    @Test
    void anIndexHoldsAllOfOne() {
        chests.table().ensure();
        Box<Box<Spot>> box = new Box<>("outer", new Box<>("inner", new Spot(1, 2)));
        Chest chest = new Chest("2", box, new Home("Ulm", Optional.of("Rue 1"), new Spot(3, null)));
        chests.put(chest).execute();
        assertThat(chests.byTown().query("Ulm").list())
                .containsExactly(new ChestByTown("2", 1, 2, "Ulm", Optional.of("Rue 1"), 3, null));
        client.updateItem(update -> update.tableName("chests")
                .key(Map.of("id", AttributeValue.fromS("2")))
                .updateExpression("SET home_road = home_street REMOVE home_street, box_label"));
        assertThat(chests.byTown()
                        .query("Ulm")
                        .filter(ChestByTown_.homeStreet.eq("Rue 1"))
                        .list())
                .containsExactly(new ChestByTown("2", 1, 2, "Ulm", Optional.of("Rue 1"), 3, null));
    }
}
