package dev.stator.it.agree;

import static dev.stator.check.Finding.Kind.REFUSED_BY_INDEX;
import static dev.stator.check.Finding.Kind.WRITTEN_OTHERWISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.stator.Stator;
import dev.stator.check.Finding;
import dev.stator.error.DecodingException;
import dev.stator.it.agree.Depot.Parcel;
import dev.stator.operation.BadItem;
import dev.stator.operation.GlobalScanOperation;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Random records of which others changed one attribute: an index answers those whose key is what their components make,
 * and no others.
 */
@StatorTest
class AgreementOnEngineTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String NOON_TEXT = "2026-03-01T12:00:00.000000000Z";
    private static final Parcel PARCEL = new Parcel(
            "1", "7", "open", 5, NOON, Optional.of("dhl"), Optional.of("ada"), Optional.of("s1"), true, "secret");
    private static final int ITEMS = 600;

    private final DynamoDbClient client;
    private final DepotTable depot;
    private final ParcelDao parcels;
    private final Random random = new Random(20_260_302);

    AgreementOnEngineTest(DynamoDbClient client) {
        this.client = client;
        this.depot = new DepotTable(Stator.create(client));
        this.parcels = depot.parcels();
    }

    @BeforeEach
    void create() {
        depot.table().ensure();
    }

    private Parcel parcel(String id) {
        return new Parcel(
                "1",
                id,
                text(),
                4 + random.nextInt(3),
                NOON.plusSeconds(random.nextInt(2)),
                optional(),
                optional(),
                optional(),
                random.nextBoolean(),
                text());
    }

    private String text() {
        return List.of("a", "b", "c#", "#d").get(random.nextInt(4));
    }

    private Optional<String> optional() {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(text());
    }

    /** The keys of indexes that a record has, written down once more. */
    private static Map<String, String> keys(Parcel parcel) {
        Map<String, String> keys = new HashMap<>();
        String at = parcel.at().equals(NOON) ? NOON_TEXT : "2026-03-01T12:00:01.000000000Z";
        keys.put("StatePK", "s#" + parcel.state());
        keys.put("StateSK", "0" + parcel.priority() + "#" + at);
        parcel.carrier().ifPresent(carrier -> {
            keys.put("CarrierPK", "c#" + carrier);
            keys.put("CarrierSK", "1#" + parcel.state());
            keys.put("SomePK", "s#" + parcel.state());
            keys.put("SomeSK", "0" + parcel.priority() + "#" + carrier);
        });
        parcel.courier().ifPresent(courier -> {
            keys.put("CourierPK", "k#" + courier);
            keys.put("CourierSK", "1#" + parcel.parcel());
        });
        parcel.shelf().ifPresent(shelf -> {
            keys.put("ShelfPK", "1#" + shelf);
            keys.put("ShelfSK", parcel.parcel());
        });
        if (parcel.listed()) {
            keys.put("ListedPK", "all");
            keys.put("ListedSK", at);
        }
        keys.put("NamePK", "n#" + parcel.name());
        keys.put("NameSK", at);
        return keys;
    }

    /** One attribute of it is as another record has it, is something else, or is not there. */
    private Map<String, AttributeValue> damaged(Map<String, AttributeValue> item, Map<String, AttributeValue> other) {
        Map<String, AttributeValue> damaged = new TreeMap<>(item);
        Set<String> names = new TreeSet<>(item.keySet());
        names.addAll(other.keySet());
        names.removeAll(Set.of("PK", "SK"));
        String name = List.copyOf(names).get(random.nextInt(names.size()));
        AttributeValue value = random.nextInt(8) == 0 ? AttributeValue.fromS("x#y") : other.get(name);
        if (value == null) {
            damaged.remove(name);
        } else {
            damaged.put(name, value);
        }
        return damaged;
    }

    private void store(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName("depot").item(item));
    }

    @Test
    void anIndexAnswersWhatIsThereByItsComponents() {
        Map<String, Map<String, AttributeValue>> stored = new HashMap<>();
        for (int i = 0; i < ITEMS; i++) {
            Map<String, AttributeValue> item = ParcelCodec.SCHEMA.encode(parcel("" + i));
            Map<String, AttributeValue> other = ParcelCodec.SCHEMA.encode(parcel("" + random.nextInt(ITEMS)));
            stored.put("" + i, i % 5 == 0 ? item : damaged(item, other));
        }
        stored.values().forEach(this::store);
        Map<String, Parcel> readable = parcels.scan().onBadItem(bad -> {}).list().stream()
                .collect(Collectors.toMap(Parcel::parcel, each -> each));
        assertThat(readable.size()).isBetween(ITEMS * 7 / 10, ITEMS - 1);

        Answers answers = new Answers(stored, readable);
        answers.check("State", parcels.byState().scan(), Parcel::parcel);
        answers.check("Carrier", parcels.byCarrier().scan(), Parcel::parcel);
        answers.check("Courier", parcels.byCourier().scan(), Parcel::parcel);
        answers.check("Shelf", parcels.byShelf().scan(), Parcel::parcel);
        answers.check("Listed", parcels.listed().scan(), Parcel::parcel);
        answers.check("Name", parcels.byName().scan(), Parcel::parcel);
        answers.check("Some", parcels.some().scan(), ParcelSome::parcel);
        assertThat(answers.refused()).isGreaterThan(100);
    }

    /** What indexes answer of the items that the table answers. */
    private static final class Answers {
        private final Map<String, Map<String, AttributeValue>> stored;
        private final Map<String, Parcel> readable;
        private int refused;

        Answers(Map<String, Map<String, AttributeValue>> stored, Map<String, Parcel> readable) {
            this.stored = stored;
            this.readable = readable;
        }

        <R> void check(String index, GlobalScanOperation<R, R> scan, Function<R, String> id) {
            List<BadItem> bad = new ArrayList<>();
            List<String> good = scan.onBadItem(bad::add).list().stream().map(id).toList();

            Set<String> held = readable.keySet().stream()
                    .filter(each -> half(each, index + "PK") != null && half(each, index + "SK") != null)
                    .collect(Collectors.toSet());
            Set<String> agreeing = held.stream()
                    .filter(each -> agrees(each, index + "PK") && agrees(each, index + "SK"))
                    .collect(Collectors.toSet());
            assertThat(good).as(index).filteredOn(readable::containsKey).hasSameElementsAs(agreeing);
            held.removeAll(agreeing);
            assertThat(bad.stream()
                            .map(each -> Objects.requireNonNull(each.item().get("SK"))
                                    .s()
                                    .substring(2)))
                    .as(index)
                    .filteredOn(readable::containsKey)
                    .containsExactlyInAnyOrderElementsOf(held);
            refused += held.size();
        }

        private @Nullable String half(String id, String attribute) {
            AttributeValue value = Objects.requireNonNull(stored.get(id)).get(attribute);
            return value == null ? null : value.s();
        }

        private boolean agrees(String id, String attribute) {
            return Objects.equals(
                    half(id, attribute),
                    keys(Objects.requireNonNull(readable.get(id))).get(attribute));
        }

        int refused() {
            return refused;
        }
    }

    /** Stores a parcel of which one attribute is another, null: is not there. */
    private void store(String attribute, @Nullable AttributeValue value) {
        Map<String, AttributeValue> item = new HashMap<>(ParcelCodec.SCHEMA.encode(PARCEL));
        if (value == null) {
            item.remove(attribute);
        } else {
            item.put(attribute, value);
        }
        store(item);
    }

    @Test
    void theErrorNamesBothKeysAndWhatTheyAreMadeOf() {
        store("state", AttributeValue.fromS("done"));

        assertThat(parcels.get("1", "7").execute()).isPresent();
        assertThatThrownBy(() -> parcels.byState().query("open").list())
                .isInstanceOf(DecodingException.class)
                .hasMessageContainingAll(
                        "table depot",
                        "p#7",
                        "StatePK",
                        "index by-state has \"s#open\" in its key, and the record, by state, makes \"s#done\"",
                        "use two components");
        assertThatThrownBy(() -> parcels.byState().collection("open").list())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("makes \"s#done\"");
        List<BadItem> bad = new ArrayList<>();
        assertThat(parcels.byState().query("open").onBadItem(bad::add).list()).isEmpty();
        assertThat(bad).singleElement().satisfies(each -> {
            assertThat(each.error().path()).isEqualTo("StatePK");
            assertThat(each.item()).containsEntry("state", AttributeValue.fromS("done"));
        });
    }

    @Test
    void anEntryThatTheRecordWouldNotWriteIsRefused() {
        store("listed", AttributeValue.fromBool(false));
        assertThatThrownBy(() -> parcels.listed().scan().list())
                .hasMessageContaining("has \"all\" in its key, and the record, by at, listed, makes none");

        store("carrier", null);
        assertThatThrownBy(() -> parcels.byCarrier().scan().list())
                .hasMessageContaining("has \"c#dhl\" in its key, and the record, by carrier, depot, state, makes none");
        assertThatThrownBy(() -> parcels.some().scan().list())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("carrier");
    }

    @Test
    void anEntryThatNoTemplateTakesIsRefused() {
        store("priority", AttributeValue.fromN("100"));

        assertThat(parcels.get("1", "7").execute()).isPresent();
        assertThat(parcels.byCarrier().query("dhl").list()).hasSize(1);
        assertThatThrownBy(() -> parcels.byState().query("open").list())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("makes none: ")
                .hasMessageContaining("{priority:2}#{at}");
    }

    @Test
    void aDefaultMakesTheKeyToo() {
        store("priority", null);

        assertThat(parcels.byState().query("open").list()).containsExactly(PARCEL);
    }

    @Test
    void noTextShowsASensitiveKey() {
        store("NamePK", AttributeValue.fromS("n#hidden"));

        assertThatThrownBy(() -> parcels.byName().query("hidden").list())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("has *** in its key, and the record, by name, makes ***")
                .hasMessageNotContaining("hidden")
                .hasMessageNotContaining("secret");
    }

    /** What reads of an index refuse, a check calls so; what is in no index, it does not. */
    @Test
    void aCheckTellsWhatReadsOfAnIndexRefuse() {
        store("state", AttributeValue.fromS("done"));
        assertThat(checked())
                .containsOnly(
                        entry("StatePK", REFUSED_BY_INDEX),
                        entry("CarrierSK", REFUSED_BY_INDEX),
                        entry("SomePK", REFUSED_BY_INDEX));

        store("listed", AttributeValue.fromBool(false));
        assertThat(checked()).containsOnly(entry("ListedPK", REFUSED_BY_INDEX), entry("ListedSK", REFUSED_BY_INDEX));

        Map<String, AttributeValue> item = new HashMap<>(ParcelCodec.SCHEMA.encode(PARCEL));
        item.put("NamePK", AttributeValue.fromS("n#other"));
        item.remove("NameSK");
        store(item);
        assertThat(checked()).containsOnly(entry("NamePK", WRITTEN_OTHERWISE), entry("NameSK", WRITTEN_OTHERWISE));
    }

    private Map<String, Finding.Kind> checked() {
        return parcels.table().check().execute().findings().stream()
                .collect(Collectors.toMap(Finding::path, Finding::kind));
    }

    /** It is in no index then, and the table is not asked about it: the next put mends it, and a check tells. */
    @Test
    void halfAKeyIsNoMatterWhereComponentsHaveTheirAttributes() {
        for (String half : List.of("StatePK", "StateSK", "CarrierPK", "CarrierSK", "ListedPK", "NameSK", "SomePK")) {
            store(half, null);

            assertThat(parcels.get("1", "7").execute()).as(half).contains(PARCEL);
            assertThat(depot.scan().list()).as(half).containsExactly(PARCEL);
            assertThat(parcels.table().check().execute().findings())
                    .as(half)
                    .extracting(Finding::path)
                    .containsExactly(half);
        }
        assertThat(parcels.byState().scan().list()).containsExactly(PARCEL);
    }

    /** Half a key says neither that the component is there nor that it is not. */
    @Test
    void halfAKeyIsRefusedWhereAComponentStandsInItAlone() {
        for (String half : List.of("CourierPK", "CourierSK", "ShelfPK", "ShelfSK")) {
            store(half, null);

            assertThatThrownBy(() -> parcels.get("1", "7").execute())
                    .as(half)
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("is there by half");
        }
    }
}
