package dev.stator.it.fleet;

import dev.stator.Stator;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.KeyProvider;
import dev.stator.it.fleet.Fleet.Boat;
import dev.stator.it.fleet.Fleet.Engine;
import dev.stator.it.fleet.Fleet.Entry;
import dev.stator.it.fleet.Fleet.Geo;
import dev.stator.it.fleet.Fleet.Motor;
import dev.stator.it.fleet.Fleet.Port;
import dev.stator.it.fleet.Fleet.Sail;
import dev.stator.it.fleet.Fleet.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Boats as two programs may have left them, each attribute under the name that the one or the other knows. */
final class StoredFleet {
    /** By present names. */
    static final Map<String, String> FORMER = Map.ofEntries(
            Map.entry("title", "name"),
            Map.entry("state", "status"),
            Map.entry("home_town", "home_city"),
            Map.entry("home_berth", "home_place"),
            Map.entry("home_geo_zoom", "home_geo_scale"),
            Map.entry("town", "city"),
            Map.entry("berth", "place"),
            Map.entry("geo_zoom", "geo_scale"),
            Map.entry("log", "diary"),
            Map.entry("engine", "drive"),
            Map.entry("papers", "documents"));

    /** What is stored alike under either name, so that it may stand under both. */
    private static final Set<String> ALIKE = Set.of("title", "home_town", "home_berth", "home_geo_zoom", "papers");

    private final DynamoDbClient client;
    private final Random random;
    final Stator stator;
    final FleetTable now;
    final dev.stator.it.fleet.before.FleetTable before;

    StoredFleet(DynamoDbClient client, DynamoDbAsyncClient asyncClient, long seed) {
        this.client = client;
        this.random = new Random(seed);
        this.stator = Stator.builder()
                .client(client)
                .asyncClient(asyncClient)
                .frozenEncryption(FrozenEncryption.with(KeyProvider.of(EncryptionKey.of("2026", new byte[32]))))
                .build();
        this.now = new FleetTable(stator);
        this.before = new dev.stator.it.fleet.before.FleetTable(stator);
    }

    Boat boat(String boat) {
        return new Boat(
                "f",
                boat,
                one("ada", "bob"),
                one("no", "se"),
                random.nextInt(100),
                maybe() ? one("Swan", "Gull") : null,
                state(),
                maybe() ? port() : null,
                port(),
                maybe() ? List.of() : List.of(entry(), entry()),
                engine(),
                maybe() ? new Papers(one("paid", "owed")) : null,
                maybe() ? Map.of() : Map.of("points", AttributeValue.fromN("7"), "void", AttributeValue.fromNul(true)));
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private State state() {
        return maybe() ? State.AFLOAT : State.SUNK;
    }

    private Port port() {
        return new Port(
                one("Kiel", "Oslo"),
                maybe() ? one("1", "2") : null,
                maybe() ? Optional.of(new Geo(random.nextInt(3), random.nextInt(3))) : Optional.empty());
    }

    private Entry entry() {
        return new Entry(one("in", "out"), state(), maybe() ? Map.of() : Map.of("wind", AttributeValue.fromS("east")));
    }

    private Engine engine() {
        return maybe() ? new Sail(random.nextInt(3)) : new Motor(random.nextInt(3), maybe() ? port() : null);
    }

    static dev.stator.it.fleet.before.Fleet.Boat before(Boat boat) {
        return new dev.stator.it.fleet.before.Fleet.Boat(
                boat.fleet(),
                boat.boat(),
                boat.owner(),
                boat.flag(),
                boat.length(),
                boat.title(),
                before(boat.state()),
                before(boat.home()),
                new dev.stator.it.fleet.before.Fleet.Port(
                        boat.next().town(),
                        boat.next().berth(),
                        boat.next().geo().map(StoredFleet::before)),
                boat.log().stream().map(StoredFleet::before).toList(),
                before(boat.engine()),
                boat.papers(),
                boat.rest());
    }

    private static dev.stator.it.fleet.before.Fleet.Status before(State state) {
        return state == State.AFLOAT
                ? dev.stator.it.fleet.before.Fleet.Status.FLOATING
                : dev.stator.it.fleet.before.Fleet.Status.SUNK;
    }

    private static dev.stator.it.fleet.before.Fleet.@Nullable Port before(@Nullable Port port) {
        return port == null
                ? null
                : new dev.stator.it.fleet.before.Fleet.Port(
                        port.town(), port.berth(), port.geo().map(StoredFleet::before));
    }

    private static dev.stator.it.fleet.before.Fleet.Geo before(Geo geo) {
        return new dev.stator.it.fleet.before.Fleet.Geo(geo.lat(), geo.zoom());
    }

    private static dev.stator.it.fleet.before.Fleet.Line before(Entry entry) {
        return new dev.stator.it.fleet.before.Fleet.Line(entry.text(), before(entry.state()), entry.more());
    }

    private static dev.stator.it.fleet.before.Fleet.Engine before(Engine engine) {
        return engine instanceof Motor motor
                ? new dev.stator.it.fleet.before.Fleet.Motor(motor.power(), before(motor.maker()))
                : new dev.stator.it.fleet.before.Fleet.Sail(((Sail) engine).area());
    }

    /** Stores it in one of the forms that it may have. */
    Map<String, AttributeValue> store(Boat boat) {
        return store(List.of(boat)).get(0);
    }

    /** Stores each, at most 25 boats, in one of the forms that it may have. */
    List<Map<String, AttributeValue>> store(List<Boat> boats) {
        List<String> names = boats.stream().map(Boat::boat).toList();
        before.putAll(boats.stream().map(StoredFleet::before).toList()).execute();
        List<Map<String, AttributeValue>> old = stored(names);
        now.putAll(boats).execute();
        List<Map<String, AttributeValue>> present = stored(names);
        List<Map<String, AttributeValue>> items = IntStream.range(0, boats.size())
                .mapToObj(i -> oneForm(old.get(i), present.get(i)))
                .toList();
        client.batchWriteItem(write -> write.requestItems(Map.of(
                "fleets",
                items.stream()
                        .map(item -> WriteRequest.builder()
                                .putRequest(put -> put.item(item))
                                .build())
                        .toList())));
        return items;
    }

    private Map<String, AttributeValue> oneForm(Map<String, AttributeValue> old, Map<String, AttributeValue> present) {
        Map<String, AttributeValue> item = new HashMap<>(present);
        if (maybe()) {
            item.put("kind", AttributeValue.fromS("ship"));
        }
        FORMER.forEach((name, former) -> {
            AttributeValue value = old.get(former);
            if (value != null && maybe()) {
                item.put(former, value);
                if (!ALIKE.contains(name) || maybe()) {
                    item.remove(name);
                }
            }
        });
        return item;
    }

    Map<String, AttributeValue> stored(String boat) {
        return stored(List.of(boat)).get(0);
    }

    /** The items of all these, at most 100, in this order; an empty one for none. */
    List<Map<String, AttributeValue>> stored(List<String> boats) {
        Map<String, Map<String, AttributeValue>> found = new HashMap<>();
        BatchGetItemResponse answer = client.batchGetItem(get -> get.requestItems(Map.of(
                "fleets",
                KeysAndAttributes.builder()
                        .keys(boats.stream().map(StoredFleet::key).toList())
                        .consistentRead(true)
                        .build())));
        for (Map<String, AttributeValue> item : answer.responses().getOrDefault("fleets", List.of())) {
            found.put(Objects.requireNonNull(item.get("SK")).s(), item);
        }
        return boats.stream()
                .map(boat -> found.getOrDefault("b#" + boat, Map.of()))
                .toList();
    }

    private static Map<String, AttributeValue> key(String boat) {
        return Map.of("PK", AttributeValue.fromS("f#f"), "SK", AttributeValue.fromS("b#" + boat));
    }
}
