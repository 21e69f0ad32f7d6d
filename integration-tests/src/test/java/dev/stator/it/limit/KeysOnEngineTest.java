package dev.stator.it.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.error.StatorException;
import dev.stator.it.fault.SharedEngine;
import dev.stator.it.limit.unmarked.Delivery;
import dev.stator.it.limit.unmarked.DeliveryDao;
import dev.stator.it.limit.unmarked.Delivery_;
import dev.stator.it.limit.unmarked.Parcel;
import dev.stator.it.limit.unmarked.ParcelDao;
import dev.stator.it.limit.unmarked.ParcelKey;
import dev.stator.it.limit.unmarked.Parcel_;
import dev.stator.it.limit.unmarked.Visit;
import dev.stator.it.limit.unmarked.VisitDao;
import dev.stator.it.limit.unmarked.VisitKey;
import dev.stator.observe.Observer;
import dev.stator.observe.PageEvent;
import dev.stator.operation.BatchIncompleteException;
import dev.stator.operation.Operation;
import dev.stator.testing.DynamoDbLocal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Each key that the engine refuses is refused before it is sent, whichever way it comes; each other one is taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysOnEngineTest {
    private static final byte[] BYTES = {1};

    private final DynamoDbLocal engine = SharedEngine.isolated();
    private int answered;
    private final Stator stator = Stator.builder()
            .client(engine.client())
            .observer(new Observer() {
                @Override
                public void onPage(PageEvent event) {
                    answered++;
                }
            })
            .build();
    private final ParcelDao parcels = new ParcelDao(stator);
    private final CrateDao crates = new CrateDao(stator);
    private final DeliveryDao deliveries = new DeliveryDao(stator);
    private final VisitDao visits = new VisitDao(stator);

    @BeforeEach
    void freshTables() {
        engine.reset();
        parcels.table().create();
        crates.table().create();
        visits.table().create();
        deliveries.table().create();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    /** Refused before anything is sent, by an error that names table and attribute; whether it is made or executed. */
    private void refused(String table, String attribute, List<Supplier<Operation<?>>> operations) {
        for (int i = 0; i < operations.size(); i++) {
            Supplier<Operation<?>> operation = operations.get(i);
            int before = answered;
            assertThatThrownBy(() -> operation.get().execute())
                    .as("operation %d on %s.%s", i, table, attribute)
                    .isInstanceOfAny(EncodingException.class, BatchIncompleteException.class)
                    .hasMessageContaining("attribute " + attribute + " ")
                    .hasMessageContaining("in table " + table);
            assertThat(answered)
                    .as("operation %d on %s.%s", i, table, attribute)
                    .isEqualTo(before);
        }
    }

    private static Parcel parcel(byte @Nullable [] id, @Nullable String part) {
        return parcel(id, part, "town", BYTES);
    }

    @SuppressWarnings("NullAway") // a package without any say on null
    private static Parcel parcel(
            byte @Nullable [] id, @Nullable String part, @Nullable String town, byte @Nullable [] seal) {
        return new Parcel(id, part, town, seal, "body");
    }

    private List<Supplier<Operation<?>>> puts(Parcel parcel) {
        return List.of(
                () -> parcels.put(parcel),
                () -> parcels.put(parcel).ifAbsent(),
                () -> parcels.put(parcel).returningOld(),
                () -> parcels.putAll(List.of(parcel)),
                () -> stator.batchWrite(parcels.put(parcel)),
                () -> stator.transactWrite(parcels.put(parcel)),
                () -> stator.transactWrite(parcels.put(parcel).ifAbsent()));
    }

    @SuppressWarnings("NullAway") // a package without any say on null
    private List<Supplier<Operation<?>>> byKey(byte @Nullable [] id, @Nullable String part) {
        ParcelKey key = new ParcelKey(id, part);
        return List.of(
                () -> parcels.get(id, part),
                () -> parcels.getAll(List.of(key)),
                () -> stator.batchGet(parcels.get(key)),
                () -> stator.transactGet(List.of(parcels.get(key))),
                () -> parcels.delete(id, part),
                () -> parcels.deleteAll(List.of(key)),
                () -> stator.batchWrite(parcels.delete(key)),
                () -> stator.transactWrite(parcels.delete(key)),
                () -> parcels.update(id, part).set(Parcel_.body, "b"),
                () -> stator.transactWrite(parcels.update(key).set(Parcel_.body, "b")),
                () -> stator.transactWrite(parcels.check(id, part).when(Parcel_.body.exists())));
    }

    @Test
    void ofTheTable() {
        for (byte[] id : new byte[][] {null, new byte[0], new byte[2049]}) {
            refused("parcels", "id", puts(parcel(id, "p")));
            refused("parcels", "id", byKey(id, "p"));
        }
        for (String part : new String[] {null, "", "x".repeat(1025), "ß".repeat(513)}) {
            refused("parcels", "part", puts(parcel(BYTES, part)));
            refused("parcels", "part", byKey(BYTES, part));
        }
    }

    @Test
    void ofIndexes() {
        parcels.put(parcel(BYTES, "p")).execute();
        for (String town : new String[] {"", "x".repeat(2049)}) {
            Parcel moved = parcel(BYTES, "p", town, BYTES);
            refused("parcels", "town", puts(moved));
            refused(
                    "parcels",
                    "town",
                    List.of(
                            () -> parcels.update(BYTES, "p").set(Parcel_.town, town),
                            () -> parcels.update(BYTES, "p").setIfAbsent(Parcel_.town, town),
                            () -> parcels.update(BYTES, "p").set(Parcel_.town, Parcel_.body.ifNotExists(town)),
                            () -> stator.transactWrite(
                                    parcels.update(BYTES, "p").set(Parcel_.town, town))));
        }
        for (byte[] seal : new byte[][] {new byte[0], new byte[1025]}) {
            Parcel sealed = parcel(BYTES, "p", "town", seal);
            refused("parcels", "seal", puts(sealed));
            refused("parcels", "seal", List.of(() -> parcels.update(BYTES, "p").set(Parcel_.seal, seal)));
        }
    }

    @Test
    @SuppressWarnings("NullAway") // a package without any say on null
    void ofVersionedItems() {
        for (String id : new String[] {null, "", "x".repeat(2049)}) {
            Delivery delivery = new Delivery(id, "town", 0);
            refused(
                    "deliveries",
                    "id",
                    List.of(
                            () -> deliveries.put(delivery),
                            () -> deliveries.put(delivery).ignoringVersion(),
                            () -> deliveries.delete(delivery),
                            () -> deliveries.update(delivery).set(Delivery_.town, "t"),
                            () -> stator.transactWrite(deliveries.put(delivery)),
                            () -> deliveries.modify(id, stored -> stored),
                            () -> deliveries.modify(id, stored -> stored).orCreate(() -> delivery)));
        }
        deliveries.put(new Delivery("d", "town", 0)).execute();
        for (String town : new String[] {"", "x".repeat(2049)}) {
            Delivery moved = new Delivery("d", town, 1);
            refused("deliveries", "town", List.of(() -> deliveries.put(moved)));
            int before = answered;
            assertThatThrownBy(() -> deliveries.modify("d", stored -> moved).execute())
                    .isInstanceOf(EncodingException.class)
                    .hasMessageContaining("attribute town ");
            assertThat(answered).as("reads, and then refuses to write").isEqualTo(before + 1);
        }
        assertThatThrownBy(() -> deliveries
                        .modify("d", stored -> new Delivery(null, "town", 1))
                        .execute())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysOfIndexesMayBeAbsent() {
        parcels.put(parcel(BYTES, "p", null, null)).execute();
        crates.put(new Crate("c", BYTES, null, null, "body")).execute();
        assertThat(parcels.scan().count()).isOne();
        assertThat(crates.scan().count()).isOne();
        assertThat(parcels.bySeal().scan().count()).isZero();
        assertThat(crates.byPort().scan().count()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // a package without any say on null
    void ofNumbersAndTimes() {
        Visit roomless = new Visit(null, Instant.EPOCH, null, null);
        Visit timeless = new Visit(7L, null, UUID.randomUUID(), 2);
        refused(
                "visits",
                "room",
                List.of(
                        () -> visits.put(roomless),
                        () -> visits.putAll(List.of(roomless)),
                        () -> stator.transactWrite(visits.put(roomless)),
                        () -> visits.get(VisitKey.of(roomless)),
                        () -> visits.delete(VisitKey.of(roomless))));
        refused(
                "visits",
                "at",
                List.of(
                        () -> visits.put(timeless),
                        () -> visits.putAll(List.of(timeless)),
                        () -> stator.transactWrite(visits.put(timeless)),
                        () -> visits.get(VisitKey.of(timeless)),
                        () -> visits.delete(VisitKey.of(timeless))));
        visits.put(new Visit(7L, Instant.EPOCH, null, 2)).execute();
        assertThat(visits.byGuest().scan().count()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without NullAway may do
    void ofNullMarkedRecords() {
        Crate nameless = new Crate(null, BYTES, null, null, "body");
        Crate partless = new Crate("c", null, null, null, "body");
        refused("crates", "id", List.of(() -> crates.put(nameless), () -> crates.putAll(List.of(nameless))));
        refused("crates", "part", List.of(() -> crates.put(partless), () -> crates.putAll(List.of(partless))));
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Whatever the keys: Stator sends the item exactly if the engine takes it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void asTheEngine(long seed) {
        Random random = new Random(seed);
        byte[] id = bytes(random, 2048);
        String part = text(random, 1024);
        String town = text(random, 2048);
        byte[] seal = bytes(random, 1024);
        Map<String, AttributeValue> raw = new HashMap<>();
        raw.put("body", AttributeValue.fromS("body"));
        put(raw, "id", id);
        put(raw, "part", part);
        put(raw, "town", town);
        put(raw, "seal", seal);
        Throwable engines = catchThrowable(
                () -> engine.client().putItem(put -> put.tableName("parcels").item(raw)));
        int before = answered;
        Throwable stators =
                catchThrowable(() -> parcels.put(parcel(id, part, town, seal)).execute());
        if (engines == null) {
            assertThat(stators).as("%s", lengths(raw)).isNull();
        } else {
            assertThat(engines).isInstanceOf(DynamoDbException.class);
            assertThat(stators).as("%s", lengths(raw)).isInstanceOf(StatorException.class);
            assertThat(answered).isEqualTo(before);
        }
    }

    private static List<String> lengths(Map<String, AttributeValue> raw) {
        List<String> lengths = new ArrayList<>();
        raw.forEach((name, value) -> lengths.add(
                name + " " + (value.s() != null ? value.s().length() : value.b().asByteArray().length)));
        return lengths;
    }

    private static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, AttributeValue.fromS(value));
        }
    }

    private static void put(Map<String, AttributeValue> item, String name, byte @Nullable [] value) {
        if (value != null) {
            item.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
        }
    }

    /** Mostly what a key may be; else null, empty, or about as long as {@code limit}. */
    private static int length(Random random, int limit) {
        return switch (random.nextInt(12)) {
            case 0 -> -1;
            case 1 -> 0;
            case 2 -> limit + 1;
            case 3, 4 -> limit;
            case 5 -> limit - 1;
            default -> 1 + random.nextInt(limit);
        };
    }

    private static byte @Nullable [] bytes(Random random, int limit) {
        int length = length(random, limit);
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Of that many bytes in UTF-8, in characters of one to four. */
    private static @Nullable String text(Random random, int limit) {
        int left = length(random, limit);
        if (left < 0) {
            return null;
        }
        String[] characters = {"a", "ß", "€", "😀"};
        StringBuilder text = new StringBuilder();
        while (left > 0) {
            int bytes = 1 + random.nextInt(Math.min(4, left));
            text.append(characters[bytes - 1]);
            left -= bytes;
        }
        return text.toString();
    }
}
