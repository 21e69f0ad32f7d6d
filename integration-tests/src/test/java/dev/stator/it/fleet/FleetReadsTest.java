package dev.stator.it.fleet;

import static dev.stator.it.fleet.Fleet_LabelProjection.LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.expression.ItemCondition;
import dev.stator.it.fleet.Fleet.Boat;
import dev.stator.it.fleet.Fleet.Engine;
import dev.stator.it.fleet.Fleet.FleetView;
import dev.stator.it.fleet.Fleet.Geo;
import dev.stator.it.fleet.Fleet.Head;
import dev.stator.it.fleet.Fleet.Label;
import dev.stator.it.fleet.Fleet.Motor;
import dev.stator.it.fleet.Fleet.Port;
import dev.stator.it.fleet.Fleet.Sail;
import dev.stator.it.fleet.Fleet.State;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Selection;
import dev.stator.stream.Change;
import dev.stator.stream.ChangeReader;
import dev.stator.stream.ShardPosition;
import dev.stator.stream.StreamShard;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Every way of reading brings the same boats, under whatever names they are stored. */
@StatorTest
class FleetReadsTest {
    private static final Head HEAD = new Head("f", new Port("Bonn", null, Optional.of(new Geo(1, 2))));

    private final DynamoDbLocal engine;
    private final DynamoDbStreamsClient streams;
    private final StoredFleet fleet;
    private final BoatDao boats;
    private final List<Boat> all;

    FleetReadsTest(DynamoDbLocal engine) {
        this.engine = engine.isolated(); // streams outlive their tables
        this.streams = this.engine.configure(DynamoDbStreamsClient.builder()).build();
        this.fleet = new StoredFleet(this.engine.client(), this.engine.asyncClient(), 4);
        this.boats = fleet.now.boats();
        this.all = IntStream.range(10, 50).mapToObj(n -> fleet.boat("b" + n)).toList();
    }

    @BeforeEach
    void store() {
        fleet.now.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).create();
        fleet.now.heads().put(HEAD).execute();
        all.forEach(fleet::store);
    }

    @AfterEach
    void close() {
        streams.close();
        engine.reset().close();
    }

    @Test
    void ofItemsOneByOneAndTogether() {
        List<GetOperation<Boat, Boat>> gets =
                all.stream().map(boat -> boats.get("f", boat.boat())).toList();
        assertThat(gets.stream().map(get -> get.execute().orElseThrow())).isEqualTo(all);
        assertThat(boats.getAll(all.stream().map(BoatKey::of).toList()).list().stream()
                        .map(Optional::orElseThrow))
                .isEqualTo(all);
        var batch = fleet.stator.batchGet(gets).execute();
        assertThat(gets.stream().map(get -> batch.get(get).orElseThrow())).isEqualTo(all);
        var transaction = fleet.stator.transactGet(gets).execute();
        assertThat(transaction.stream().map(Optional::orElseThrow)).isEqualTo(all);
    }

    @Test
    void ofQueriesScansAndIndexes() {
        assertThat(boats.query("f").list()).isEqualTo(all);
        assertThat(boats.query("f").pageSize(7).stream()).isEqualTo(all);
        assertThat(boats.scan().list()).isEqualTo(all);
        assertThat(fleet.now.scan().list())
                .hasSize(all.size() + 1)
                .contains(HEAD)
                .containsAll(all);
        assertThat(boats.collection("f").list())
                .hasSize(all.size() + 1)
                .startsWith(HEAD)
                .containsAll(all);
        assertThat(new Fleet_FleetViewDao(fleet.stator).get("f").execute()).contains(new FleetView(HEAD, all));
        assertThat(boats.byOwner().query("ada").list())
                .isEqualTo(where(boat -> boat.owner().equals("ada")));
        assertThat(boats.byOwner().collection("bob").list())
                .isEqualTo(where(boat -> boat.owner().equals("bob")));
        assertThat(boats.byLength().query("f").list())
                .isSortedAccordingTo(Comparator.comparing(Boat::length))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(boats.hydrate(boats.byOwner().query("ada")).execute().items())
                .isEqualTo(where(boat -> boat.owner().equals("ada")));
    }

    private List<Boat> where(Predicate<Boat> predicate) {
        return all.stream().filter(predicate).toList();
    }

    @Test
    void ofWhatAnIndexHolds() {
        assertThat(boats.byFlag().query("no").list())
                .containsExactlyInAnyOrderElementsOf(where(boat -> boat.flag().equals("no")).stream()
                        .map(FleetReadsTest::byFlag)
                        .toList());
        assertThat(boats.byFlag().scan().list()).hasSize(all.size());
        assertThat(boats.byFlag()
                        .query("no")
                        .filter(BoatByFlag_.homeTown.eq("Kiel").and(BoatByFlag_.state.eq(State.AFLOAT)))
                        .list())
                .containsExactlyInAnyOrderElementsOf(where(boat -> boat.flag().equals("no")
                                && boat.state() == State.AFLOAT
                                && of(boat.home(), port -> port.town().equals("Kiel")))
                        .stream()
                        .map(FleetReadsTest::byFlag)
                        .toList());
        assertThat(boats.hydrate(boats.byFlag().query("no")).execute().items())
                .containsExactlyInAnyOrderElementsOf(where(boat -> boat.flag().equals("no")));
    }

    private static BoatByFlag byFlag(Boat boat) {
        @Nullable Port home = boat.home();
        return new BoatByFlag(
                boat.fleet(), boat.boat(), boat.flag(), boat.title(), boat.state(), home == null ? null : home.town());
    }

    @Test
    void ofParts() {
        List<Label> labels = all.stream().map(Label::of).toList();
        assertThat(boats.query("f").select(LABEL).list()).isEqualTo(labels);
        assertThat(boats.scan().select(LABEL).list()).isEqualTo(labels);
        assertThat(boats.byLength().query("f").select(LABEL).list()).hasSameElementsAs(labels);
        assertThat(boats.byOwner().query("ada").select(LABEL).list())
                .isEqualTo(where(boat -> boat.owner().equals("ada")).stream()
                        .map(Label::of)
                        .toList());
        assertThat(boats.getAll(all.stream().map(BoatKey::of).toList()).select(LABEL).list().stream()
                        .map(Optional::orElseThrow))
                .isEqualTo(labels);
        for (Boat boat : all) {
            Selection<Boat> selected = boats.get("f", boat.boat())
                    .select(Boat_.title, Boat_.state, Boat_.home.geo.zoom, Boat_.next.berth, Boat_.papers, Boat_.engine)
                    .execute()
                    .orElseThrow();
            assertThat(selected.find(Boat_.title)).isEqualTo(Optional.ofNullable(boat.title()));
            assertThat(selected.get(Boat_.state)).isEqualTo(boat.state());
            assertThat(selected.find(Boat_.papers)).isEqualTo(Optional.ofNullable(boat.papers()));
            assertThat(selected.find(Boat_.next.berth))
                    .isEqualTo(Optional.ofNullable(boat.next().berth()));
            assertThat(selected.get(Boat_.engine)).isEqualTo(boat.engine());
        }
    }

    @Test
    void ofImagesInTheStream() {
        ChangeReader<Fleet> reader = fleet.now.changes().reader(streams);
        StreamShard shard = reader.describe().shards().findFirst().orElseThrow();
        List<Change<Fleet>> changes = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()))
                .changes();
        assertThat(changes.get(0).newImage()).contains(HEAD);
        assertThat(changes).hasSizeGreaterThan(2 * all.size());
        changes.stream().skip(1).forEach(change -> {
            Boat image = (Boat) change.newImage().orElseThrow();
            assertThat(all).contains(image);
            assertThat(change.oldImage().orElse(image)).isEqualTo(image);
        });
    }

    private static <T> boolean of(@Nullable T value, Predicate<T> predicate) {
        return value != null && predicate.test(value);
    }

    private record Law(ItemCondition<Boat> condition, Predicate<Boat> predicate) {}

    private static boolean isSail(Engine engine, Predicate<Sail> predicate) {
        return engine instanceof Sail sail && predicate.test(sail);
    }

    private static List<Law> laws() {
        return List.of(
                new Law(Boat_.title.eq("Swan"), b -> "Swan".equals(b.title())),
                new Law(Boat_.title.ne("Swan"), b -> !"Swan".equals(b.title())),
                new Law(Boat_.title.absent(), b -> b.title() == null),
                new Law(Boat_.title.beginsWith("G"), b -> of(b.title(), title -> title.startsWith("G"))),
                new Law(Boat_.state.eq(State.AFLOAT), b -> b.state() == State.AFLOAT),
                new Law(Boat_.state.ne(State.AFLOAT), b -> b.state() != State.AFLOAT),
                new Law(
                        Boat_.home.town.eq("Kiel"),
                        b -> of(b.home(), p -> p.town().equals("Kiel"))),
                new Law(
                        Boat_.home.town.ne("Kiel"),
                        b -> !of(b.home(), p -> p.town().equals("Kiel"))),
                new Law(Boat_.home.town.absent(), b -> b.home() == null),
                new Law(Boat_.home.berth.in("1"), b -> of(b.home(), p -> "1".equals(p.berth()))),
                new Law(
                        Boat_.home.geo.zoom.between(1, 2),
                        b -> of(
                                b.home(),
                                p -> p.geo().filter(geo -> geo.zoom() >= 1).isPresent())),
                new Law(
                        Boat_.next.town.eq(Boat_.home.town),
                        b -> of(b.home(), p -> p.town().equals(b.next().town()))),
                new Law(
                        Boat_.next.geo.zoom.eq(1),
                        b -> b.next().geo().filter(geo -> geo.zoom() == 1).isPresent()),
                new Law(
                        Boat_.log.at(0).text.eq("in"),
                        b -> !b.log().isEmpty() && b.log().get(0).text().equals("in")),
                new Law(
                        Boat_.log.at(1).state.eq(State.AFLOAT),
                        b -> !b.log().isEmpty() && b.log().get(1).state() == State.AFLOAT),
                new Law(Boat_.log.size().eq(0), b -> b.log().isEmpty()),
                new Law(Boat_.papers.exists(), b -> b.papers() != null));
    }

    @Test
    void whatIsReadIsWhatIsCompared() {
        List<String> differ = new ArrayList<>();
        for (Law law : laws()) {
            if (!boats.query("f").filter(law.condition()).list().equals(where(law.predicate()))) {
                differ.add(law.condition().toString());
            }
            if (!boats.query("f")
                    .filter(law.condition().not())
                    .list()
                    .equals(where(law.predicate().negate()))) {
                differ.add("not " + law.condition());
            }
            assertThat(where(law.predicate()))
                    .as("of %s", law.condition())
                    .isNotEmpty()
                    .hasSizeLessThan(all.size());
        }
        assertThat(differ).isEmpty();
        assertThat(where(b -> isSail(b.engine(), sail -> sail.area() == 1))).isNotEmpty();
        assertThat(where(b -> b.engine() instanceof Motor motor && Objects.nonNull(motor.maker())))
                .isNotEmpty();
    }
}
