package dev.stator.it.fleet;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.ItemSize;
import dev.stator.error.ItemTooLargeException;
import dev.stator.it.fleet.Fleet.Boat;
import dev.stator.it.fleet.Fleet.Entry;
import dev.stator.it.fleet.Fleet.Geo;
import dev.stator.it.fleet.Fleet.Motor;
import dev.stator.it.fleet.Fleet.Port;
import dev.stator.it.fleet.Fleet.Sail;
import dev.stator.it.fleet.Fleet.State;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.Operation;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.UpdateOperation;
import dev.stator.operation.UpdateRefusedException;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Each write, by each operation, over boats that are stored under whatever names: it does what it says. */
@Order(1)
@StatorTest(tables = PER_CLASS)
class FleetWritesTest {
    private static final int FORMS = 12;

    private final StoredFleet fleet;
    private final BoatDao boats;

    FleetWritesTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.fleet = new StoredFleet(client, asyncClient, 6);
        this.boats = fleet.now.boats();
    }

    @BeforeEach
    void create() {
        fleet.now.table().ensure();
    }

    /**
     * What becomes of a boat.
     *
     * @param written names of the attributes that it writes or removes
     */
    private record Change(
            String name,
            UnaryOperator<Boat> of,
            Function<UpdateOperation<Boat>, UpdateOperation<Boat>> update,
            Set<String> written) {}

    private static final Port OTHER = new Port("Rome", null, Optional.of(new Geo(7, 8)));
    private static final Set<String> HOME = Set.of("home_town", "home_berth", "home_geo_lat", "home_geo_zoom");
    private static final Set<String> NEXT = Set.of("town", "berth", "geo_lat", "geo_zoom");

    private static List<Change> changes() {
        List<Entry> log = List.of(new Entry("new", State.SUNK, Map.of()));
        return List.of(
                new Change("title", b -> b.title("New"), u -> u.set(Boat_.title, "New"), Set.of("title")),
                new Change("no title", b -> b.title(null), u -> u.remove(Boat_.title), Set.of("title")),
                new Change("state", b -> b.state(State.SUNK), u -> u.set(Boat_.state, State.SUNK), Set.of("state")),
                new Change("home", b -> b.home(OTHER), u -> u.set(Boat_.home, OTHER), HOME),
                new Change("no home", b -> b.home(null), u -> u.remove(Boat_.home), HOME),
                new Change("next", b -> b.next(OTHER), u -> u.set(Boat_.next, OTHER), NEXT),
                new Change(
                        "next town",
                        b -> b.next(b.next().town("Rome")),
                        u -> u.set(Boat_.next.town, "Rome"),
                        Set.of("town")),
                new Change(
                        "next geo",
                        b -> b.next(new Port(b.next().town(), b.next().berth(), Optional.of(new Geo(1, 5)))),
                        u -> u.set(Boat_.next.geo, new Geo(1, 5)),
                        Set.of("geo_lat", "geo_zoom")),
                new Change("log", b -> b.log(log), u -> u.set(Boat_.log, log), Set.of("log")),
                new Change("sail", b -> b.engine(new Sail(9)), u -> u.set(Boat_.engine, new Sail(9)), Set.of("engine")),
                new Change(
                        "motor",
                        b -> b.engine(new Motor(1, OTHER)),
                        u -> u.set(Boat_.engine, new Motor(1, OTHER)),
                        Set.of("engine")),
                new Change(
                        "papers",
                        b -> b.papers(new Papers("new")),
                        u -> u.set(Boat_.papers, new Papers("new")),
                        Set.of("papers")),
                new Change("no papers", b -> b.papers(null), u -> u.remove(Boat_.papers), Set.of("papers")),
                new Change("owner", b -> b.owner("eve"), u -> u.set(Boat_.owner, "eve"), Set.of("owner")));
    }

    /** How a change is made. */
    private record Way(String name, boolean writesAll, Function<Change, Consumer<Boat>> of) {}

    private List<Way> ways() {
        return List.of(
                way("put", true, (change, boat) -> boats.put(change.of().apply(boat))),
                way(
                        "put if present",
                        true,
                        (change, boat) -> boats.put(change.of().apply(boat)).ifPresent()),
                way(
                        "put when",
                        true,
                        (change, boat) -> boats.put(change.of().apply(boat)).when(Boat_.state.eq(boat.state()))),
                way(
                        "put in a batch",
                        true,
                        (change, boat) ->
                                fleet.stator.batchWrite(boats.put(change.of().apply(boat)))),
                way(
                        "put by putAll",
                        true,
                        (change, boat) -> fleet.now.putAll(List.of(change.of().apply(boat)))),
                way(
                        "put in a transaction",
                        true,
                        (change, boat) ->
                                fleet.stator.transactWrite(boats.put(change.of().apply(boat)))),
                way("update", false, (change, boat) -> change.update().apply(boats.update("f", boat.boat()))),
                way(
                        "update when",
                        false,
                        (change, boat) -> change.update()
                                .apply(boats.update("f", boat.boat()))
                                .when(Boat_.next.town.eq(boat.next().town()))),
                way(
                        "update in a transaction",
                        false,
                        (change, boat) ->
                                fleet.stator.transactWrite(change.update().apply(boats.update("f", boat.boat())))),
                way("modify", false, (change, boat) -> boats.modify(BoatKey.of(boat), change.of())),
                way(
                        "modify to a new one",
                        false,
                        (change, boat) -> boats.modify(
                                BoatKey.of(boat), old -> change.of().apply(boat))));
    }

    private static Way way(String name, boolean writesAll, BiFunction<Change, Boat, Operation<?>> operation) {
        return new Way(name, writesAll, change -> boat -> {
            var unused = operation.apply(change, boat).execute();
        });
    }

    @Test
    @Tag("once")
    void changeWhatTheySayAndNothingElse() {
        List<String> faults = new ArrayList<>();
        for (Way way : ways()) {
            for (Change change : changes()) {
                faults.addAll(faults(way, change));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** One boat of each form at once, since most of what this takes is requests. */
    private List<String> faults(Way way, Change change) {
        List<String> faults = new ArrayList<>();
        List<Boat> all = IntStream.range(0, FORMS)
                .mapToObj(form -> fleet.boat("w" + form))
                .toList();
        List<Map<String, AttributeValue>> before = fleet.store(all);
        for (int form = 0; form < FORMS; form++) {
            try {
                way.of().apply(change).accept(all.get(form));
            } catch (RuntimeException e) {
                faults.add(way.name() + ", " + change.name() + ", of " + before.get(form) + ": " + e);
            }
        }
        List<Boat> read = boats.getAll(all.stream().map(BoatKey::of).toList()).consistent().list().stream()
                .map(Optional::orElseThrow)
                .toList();
        List<Map<String, AttributeValue>> after =
                fleet.stored(all.stream().map(Boat::boat).toList());
        for (int form = 0; form < FORMS; form++) {
            Boat boat = all.get(form);
            Boat expected = change.of().apply(boat);
            Map<String, AttributeValue> was = before.get(form);
            Map<String, AttributeValue> is = after.get(form);
            String what = way.name() + ", " + change.name() + ", of " + was;
            if (!read.get(form).equals(expected)) {
                faults.add(what + ": " + read.get(form));
            }
            boolean modifies = way.name().startsWith("modify");
            boolean same = modifies && expected.equals(boat);
            left(way.writesAll() ? was.keySet() : change.written())
                    .filter(name -> !same && is.containsKey(name))
                    .filter(name -> !modifies || differs(name, was, expected))
                    .forEach(name -> faults.add(what + " left " + name));
        }
        return faults;
    }

    /** Names of before that no write leaves. */
    private static Stream<String> left(Set<String> written) {
        return StoredFleet.FORMER.entrySet().stream()
                .filter(names -> written.contains(names.getKey()) || written.contains(names.getValue()))
                .map(Map.Entry::getValue);
    }

    /** Whether the value that stood under a former name is another one. */
    private static boolean differs(String former, Map<String, AttributeValue> before, Boat expected) {
        String present = StoredFleet.FORMER.entrySet().stream()
                .filter(names -> names.getValue().equals(former))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Map<String, AttributeValue> was = BoatCodec.INSTANCE.toItem(BoatCodec.INSTANCE.fromItem(decrypted(before)));
        Map<String, AttributeValue> is = BoatCodec.INSTANCE.toItem(expected);
        return !Objects.equals(was.get(present), is.get(present));
    }

    /** What is frozen is of no matter here. */
    private static Map<String, AttributeValue> decrypted(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> plain = new HashMap<>(item);
        plain.keySet().removeAll(List.of("papers", "documents"));
        return plain;
    }

    @Test
    void aPatchWritesWhatItHolds() {
        for (int form = 0; form < 3 * FORMS; form++) {
            Boat boat = fleet.boat("p");
            fleet.store(boat);
            Boat patch = fleet.boat("p");
            boats.patch(patch).execute();
            Boat read = boats.get("f", "p").consistent().execute().orElseThrow();
            assertThat(read.title()).isEqualTo(patch.title() == null ? boat.title() : patch.title());
            assertThat(read.state()).isEqualTo(patch.state());
            assertThat(read.next().town()).isEqualTo(patch.next().town());
            assertThat(read.next().berth())
                    .isEqualTo(
                            patch.next().berth() == null
                                    ? boat.next().berth()
                                    : patch.next().berth());
            assertThat(read.home() == null).isEqualTo(boat.home() == null && patch.home() == null);
            assertThat(read.log()).isEqualTo(patch.log().isEmpty() ? boat.log() : patch.log());
            assertThat(read.engine()).isEqualTo(patch.engine());
            assertThat(read.papers()).isEqualTo(patch.papers() == null ? boat.papers() : patch.papers());
            assertThat(read.rest()).containsAllEntriesOf(boat.rest());
            assertThat(fleet.stored("p")).doesNotContainKeys("status", "city", "drive");
        }
    }

    @Test
    void anUpdateCreates() {
        boats.delete("f", "new").execute();
        UpdateOperation<Boat> part = boats.update("f", "new")
                .set(Boat_.owner, "ada")
                .set(Boat_.flag, "no")
                .set(Boat_.length, 3)
                .set(Boat_.state, State.AFLOAT)
                .set(Boat_.engine, new Motor(1, null))
                .set(Boat_.home, OTHER)
                .orCreate();
        assertThatThrownBy(part::execute).hasMessageContaining("town");
        Boat created = part.set(Boat_.next, OTHER).returningNew().execute();
        assertThat(created)
                .isEqualTo(new Boat(
                        "f",
                        "new",
                        "ada",
                        "no",
                        3,
                        null,
                        State.AFLOAT,
                        OTHER,
                        OTHER,
                        List.of(),
                        new Motor(1, null),
                        null,
                        Map.of()));
        assertThat(boats.get("f", "new").execute()).contains(created);
        assertThat(fleet.stored("new"))
                .containsEntry("kind", AttributeValue.fromS("boat"))
                .containsEntry("OwnerPK", AttributeValue.fromS("o#ada"))
                .containsEntry("home_town", AttributeValue.fromS("Rome"))
                .containsEntry("town", AttributeValue.fromS("Rome"))
                .doesNotContainKeys(StoredFleet.FORMER.values().toArray(String[]::new));
        for (int form = 0; form < FORMS; form++) {
            Boat there = fleet.boat("new");
            fleet.store(there);
            assertThat(part.set(Boat_.next, OTHER).returningNew().execute())
                    .isEqualTo(new Boat(
                            "f",
                            "new",
                            "ada",
                            "no",
                            3,
                            there.title(),
                            State.AFLOAT,
                            OTHER,
                            OTHER,
                            there.log(),
                            new Motor(1, null),
                            there.papers(),
                            there.rest()));
        }
    }

    /** Another record of the table under its key is not taken for one, whatever word says so. */
    @Test
    void anItemOfAFormerWordIsOne() {
        Boat boat = fleet.boat("d");
        fleet.before.boats().put(StoredFleet.before(boat)).execute();
        assertThat(fleet.stored("d")).containsEntry("kind", AttributeValue.fromS("ship"));
        assertThat(boats.delete("f", "d").returningOld().execute()).contains(boat);
        fleet.before.boats().put(StoredFleet.before(boat)).execute();
        boats.update("f", "d").set(Boat_.title, "T").execute();
        assertThat(boats.get("f", "d").execute()).contains(boat.title("T"));
        assertThatThrownBy(() -> boats.put(boat).ifAbsent().execute()).isInstanceOf(ConditionFailedException.class);
        assertThatThrownBy(() -> fleet.stator
                        .transactWrite(boats.check("f", "d").when(Boat_.title.eq("U")), boats.put(fleet.boat("e")))
                        .execute())
                .isInstanceOf(TransactionFailedException.class);
        fleet.stator
                .transactWrite(boats.check("f", "d").when(Boat_.title.eq("T")), boats.delete("f", "e"))
                .execute();
        boats.delete("f", "d").ifPresent().execute();
        assertThat(boats.get("f", "d").execute()).isEmpty();
    }

    @Test
    void onePartOfAnAbsentRecordIsNotSet() {
        Boat boat = fleet.boat("x").home(null);
        boats.put(boat).execute();
        for (UpdateOperation<Boat> part : List.of(
                boats.update("f", "x").set(Boat_.home.town, "Rome"),
                boats.update("f", "x").set(Boat_.home.geo, new Geo(1, 2)),
                boats.update("f", "x").setIfAbsent(Boat_.home.berth, "3"))) {
            assertThatThrownBy(part::execute).isInstanceOf(UpdateRefusedException.class);
            assertThatThrownBy(() -> fleet.stator.transactWrite(part).execute())
                    .isInstanceOf(TransactionFailedException.class);
        }
        assertThat(boats.get("f", "x").execute()).contains(boat);
    }

    /** What is embedded counts as it is stored, in the item and again in the local index that holds it. */
    @Test
    void anItemMayBeAsLargeAsItMay() {
        Boat boat = fleet.boat("large").papers(null).home(OTHER);
        long free = ItemSize.LIMIT / 2 - ItemSize.of(BoatCodec.INSTANCE.toItem(boat.home(berth(0))));
        Boat full = boat.home(berth(free));
        Boat over = boat.home(berth(free + 50));
        for (Function<Boat, Operation<?>> way : List.<Function<Boat, Operation<?>>>of(
                boats::put,
                b -> fleet.stator.batchWrite(boats.put(b)),
                b -> fleet.stator.transactWrite(boats.put(b)),
                b -> fleet.now.putAll(List.of(b)),
                b -> boats.modify(BoatKey.of(b), old -> b))) {
            boats.put(boat).execute();
            var unused = way.apply(full).execute();
            assertThat(boats.get("f", "large").consistent().execute()).contains(full);
            boats.put(boat).execute();
            assertThatThrownBy(() -> way.apply(over).execute())
                    .satisfies(
                            error -> assertThat(causes(error)).hasAtLeastOneElementOfType(ItemTooLargeException.class));
            assertThat(boats.get("f", "large").consistent().execute()).contains(boat);
        }
    }

    private static List<Throwable> causes(@Nullable Throwable error) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static Port berth(long length) {
        return new Port("Rome", "x".repeat((int) length), Optional.of(new Geo(7, 8)));
    }
}
