package dev.stator.it.embedded;

import static dev.stator.it.embedded.Parcel_LabelProjection.LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.check.CheckReport;
import dev.stator.expression.ItemCondition;
import dev.stator.it.embedded.Parcel.Geo;
import dev.stator.it.embedded.Parcel.Label;
import dev.stator.it.embedded.Parcel.Leg;
import dev.stator.it.embedded.Parcel.Stop;
import dev.stator.operation.UpdateRefusedException;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The laws, of attributes of embedded records: on random records, and on random items of others. */
@StatorTest
class EmbeddedLawsTest {
    private static final int ITEMS = 80;

    private final ParcelDao parcels;
    private final DynamoDbClient client;
    private final Random random = new Random(12);

    EmbeddedLawsTest(ParcelDao parcels, DynamoDbClient client) {
        this.parcels = parcels;
        this.client = client;
    }

    @BeforeEach
    void create() {
        parcels.table().ensure();
    }

    private Parcel parcel(String id) {
        return new Parcel(
                id,
                stop(),
                random.nextBoolean() ? stop() : null,
                random.nextBoolean() ? new Leg("ship", geo()) : null,
                random.nextBoolean() ? Map.of() : Map.of("points", AttributeValue.fromN("7")));
    }

    private Stop stop() {
        return new Stop(
                text("Rome", "Oslo"),
                random.nextInt(3),
                random.nextBoolean() ? null : text("x", "y"),
                random.nextBoolean() ? Set.of() : Set.of(text("a", "b")),
                random.nextBoolean() ? List.of() : List.of(random.nextInt(3)),
                geo());
    }

    private Optional<Geo> geo() {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Geo(
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextBoolean() ? Optional.empty() : Optional.of("l")));
    }

    private String text(String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    private Parcel read(String id) {
        return parcels.get(id).consistent().execute().orElseThrow();
    }

    @Test
    void whatIsWrittenComesBack() {
        for (int at = 0; at < ITEMS; at++) {
            Parcel parcel = parcel("p" + at);
            parcels.put(parcel).execute();
            assertThat(read(parcel.id())).isEqualTo(parcel);
            Parcel next = parcel(parcel.id());
            parcels.modify(ParcelKey.of(parcel), was -> next).execute();
            assertThat(read(parcel.id())).isEqualTo(next);
        }
    }

    /** Whatever one change does, it does not leave what cannot be read. */
    @Test
    void aChangeIsDoneOrRefused() {
        for (int at = 0; at < ITEMS; at++) {
            Parcel parcel = parcel("p" + at);
            parcels.put(parcel).execute();
            @Nullable Stop old = parcel.to();
            try {
                parcels.update(parcel.id()).set(Parcel_.to.floor, 5).execute();
                Stop there = Objects.requireNonNull(old);
                assertThat(read(parcel.id()).to())
                        .isEqualTo(new Stop(there.town(), 5, there.note(), there.tags(), there.hours(), there.geo()));
            } catch (UpdateRefusedException refused) {
                assertThat(old).isNull();
                assertThat(read(parcel.id())).isEqualTo(parcel);
            }
            try {
                parcels.update(parcel.id())
                        .set(Parcel_.to.geo, new Geo(1, 2, Optional.empty()))
                        .execute();
                assertThat(Objects.requireNonNull(read(parcel.id()).to()).geo())
                        .contains(new Geo(1, 2, Optional.empty()));
            } catch (UpdateRefusedException refused) {
                assertThat(old).isNull();
                assertThat(read(parcel.id())).isEqualTo(parcel);
            }
            Stop other = stop();
            parcels.update(parcel.id())
                    .set(Parcel_.to, other)
                    .remove(Parcel_.from.geo)
                    .execute();
            assertThat(read(parcel.id()).to()).isEqualTo(other);
            assertThat(read(parcel.id()).from().geo()).isEmpty();
            parcels.update(parcel.id()).remove(Parcel_.to).execute();
            assertThat(read(parcel.id()).to()).isNull();
        }
    }

    /** An item as others may write it: attributes that need not be there are absent, or NULL, or there. */
    private Map<String, AttributeValue> item(String id) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("id", AttributeValue.fromS(id));
        stop(item, "from_", true);
        stop(item, "to_", random.nextBoolean());
        if (random.nextBoolean()) {
            Map<String, AttributeValue> map = new HashMap<>();
            map.put("by", AttributeValue.fromS("ship"));
            geo(map, "", random.nextBoolean());
            item.put("leg", AttributeValue.fromM(map));
        }
        return item;
    }

    private void stop(Map<String, AttributeValue> item, String prefix, boolean there) {
        put(item, prefix + "town", there, AttributeValue.fromS(text("Rome", "Oslo")));
        maybe(item, prefix + "floor", there, AttributeValue.fromN("" + random.nextInt(3)));
        maybe(item, prefix + "note", there, AttributeValue.fromS(text("x", "y")));
        maybe(item, prefix + "tags", there, AttributeValue.fromSs(List.of(text("a", "b"))));
        maybe(item, prefix + "hours", there, AttributeValue.fromL(List.of(AttributeValue.fromN("1"))));
        geo(item, prefix + "geo_", there && random.nextBoolean());
    }

    private void geo(Map<String, AttributeValue> item, String prefix, boolean there) {
        put(item, prefix + "lat", there, AttributeValue.fromN("" + random.nextInt(3)));
        maybe(item, prefix + "zoom", there, AttributeValue.fromN("" + random.nextInt(3)));
        maybe(item, prefix + "label", there, AttributeValue.fromS("l"));
    }

    private void maybe(Map<String, AttributeValue> item, String name, boolean there, AttributeValue value) {
        put(item, name, there && random.nextBoolean(), value);
    }

    private void put(Map<String, AttributeValue> item, String name, boolean there, AttributeValue value) {
        if (there) {
            item.put(name, value);
        } else if (random.nextBoolean()) {
            item.put(name, AttributeValue.fromNul(true));
        }
    }

    private record Law(ItemCondition<Parcel> condition, Predicate<Parcel> predicate) {}

    private static boolean of(@Nullable Stop stop, Predicate<Stop> predicate) {
        return stop != null && predicate.test(stop);
    }

    private static boolean of(Optional<Geo> geo, Predicate<Geo> predicate) {
        return geo.filter(predicate).isPresent();
    }

    private static List<Law> laws() {
        return List.of(
                new Law(Parcel_.from.floor.eq(0), p -> p.from().floor() == 0),
                new Law(Parcel_.from.floor.ne(0), p -> p.from().floor() != 0),
                new Law(Parcel_.from.note.ne("x"), p -> !"x".equals(p.from().note())),
                new Law(
                        Parcel_.to.town.eq("Rome"),
                        p -> of(p.to(), stop -> stop.town().equals("Rome"))),
                new Law(Parcel_.to.town.in("Rome", "Oslo"), p -> p.to() != null),
                new Law(Parcel_.to.town.exists(), p -> p.to() != null),
                new Law(Parcel_.to.town.absent(), p -> p.to() == null),
                new Law(Parcel_.to.floor.eq(0), p -> of(p.to(), stop -> stop.floor() == 0)),
                new Law(Parcel_.to.floor.ne(0), p -> !of(p.to(), stop -> stop.floor() == 0)),
                new Law(Parcel_.to.floor.lt(1), p -> of(p.to(), stop -> stop.floor() < 1)),
                new Law(Parcel_.to.floor.between(0, 1), p -> of(p.to(), stop -> stop.floor() <= 1)),
                new Law(Parcel_.to.floor.in(0, 2), p -> of(p.to(), stop -> stop.floor() != 1)),
                new Law(Parcel_.to.floor.lt(1).not(), p -> !of(p.to(), stop -> stop.floor() < 1)),
                new Law(
                        Parcel_.to.floor.eq(Parcel_.from.floor),
                        p -> of(p.to(), stop -> stop.floor() == p.from().floor())),
                new Law(Parcel_.to.note.eq("x"), p -> of(p.to(), stop -> "x".equals(stop.note()))),
                new Law(
                        Parcel_.to.tags.contains("a"),
                        p -> of(p.to(), stop -> stop.tags().contains("a"))),
                new Law(
                        Parcel_.to.tags.size().eq(0),
                        p -> of(p.to(), stop -> stop.tags().isEmpty())),
                new Law(
                        Parcel_.to.hours.size().lt(1),
                        p -> of(p.to(), stop -> stop.hours().isEmpty())),
                new Law(Parcel_.from.geo.zoom.eq(1), p -> of(p.from().geo(), geo -> geo.zoom() == 1)),
                new Law(Parcel_.to.geo.zoom.eq(1), p -> of(p.to(), stop -> of(stop.geo(), geo -> geo.zoom() == 1))),
                new Law(Parcel_.to.geo.lat.ge(1), p -> of(p.to(), stop -> of(stop.geo(), geo -> geo.lat() >= 1))),
                new Law(
                        Parcel_.leg.geo.zoom.eq(1),
                        p -> p.leg() != null && of(p.leg().geo(), geo -> geo.zoom() == 1)),
                new Law(
                        Parcel_.leg.geo.zoom.ge(1),
                        p -> p.leg() != null && of(p.leg().geo(), geo -> geo.zoom() >= 1)),
                new Law(
                        Parcel_.leg.geo.lat.exists(),
                        p -> p.leg() != null && p.leg().geo().isPresent()));
    }

    @Test
    void whatIsReadIsWhatIsCompared() {
        for (int at = 0; at < ITEMS; at++) {
            Map<String, AttributeValue> item = item("p" + at);
            client.putItem(put -> put.tableName("parcels").item(item));
        }
        List<Parcel> all = parcels.scan().consistent().list();
        assertThat(all).hasSize(ITEMS);
        List<String> differ = new ArrayList<>();
        for (Law law : laws()) {
            Set<String> holds =
                    all.stream().filter(law.predicate()).map(Parcel::id).collect(Collectors.toSet());
            Set<String> found = parcels.scan().filter(law.condition()).consistent().list().stream()
                    .map(Parcel::id)
                    .collect(Collectors.toSet());
            if (!found.equals(holds)) {
                differ.add(law.condition() + ": " + new TreeSet<>(found) + " but " + new TreeSet<>(holds));
            }
            assertThat(holds).as(law.condition().toString()).isNotEmpty().hasSizeLessThan(ITEMS);
        }
        assertThat(differ).isEmpty();
    }

    @Test
    void partsAreReadAsOfTheWhole() {
        for (int at = 0; at < ITEMS; at++) {
            Map<String, AttributeValue> item = item("p" + at);
            client.putItem(put -> put.tableName("parcels").item(item));
            Parcel whole = read("p" + at);
            Label label = parcels.get("p" + at).select(LABEL).execute().orElseThrow();
            assertThat(label)
                    .isEqualTo(new Label(
                            whole.id(),
                            whole.from(),
                            Optional.ofNullable(whole.to()),
                            whole.leg(),
                            Optional.ofNullable(whole.to()).map(Stop::floor),
                            whole.from().geo().flatMap(Geo::label).orElse(null)));
        }
    }

    /** A check tells of what is missing where a record is there in part. */
    @Test
    void checksFindRecordsInPart() {
        client.putItem(put -> put.tableName("parcels")
                .item(Map.of(
                        "id", AttributeValue.fromS("whole"),
                        "from_town", AttributeValue.fromS("Rome"),
                        "to_town", AttributeValue.fromS("Oslo"))));
        assertThat(parcels.table().check().execute().clean()).isTrue();
        client.putItem(put -> put.tableName("parcels")
                .item(Map.of(
                        "id", AttributeValue.fromS("part"),
                        "from_town", AttributeValue.fromS("Rome"),
                        "to_floor", AttributeValue.fromN("3"))));
        CheckReport report = parcels.table().check().execute();
        assertThat(report.toString()).contains("to_town");
    }
}
