package dev.stator.it.whole;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.whole.Harbour.Ferry;
import dev.stator.it.whole.Harbour.Mole;
import dev.stator.operation.ItemChangedException;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What {@code modify} writes, and what it leaves as it is: all that its record does not know, however deep. */
@StatorTest
class ModifyWritesChangesTest {
    private static final AttributeValue NEWER = AttributeValue.fromS("of a newer program");

    private final DynamoDbClient client;
    private final FaultyClient faulty;
    private final NotedTimer timer = new NotedTimer();
    private final HarbourDao harbours;
    private final MarinaDao marinas;

    ModifyWritesChangesTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.client = client;
        this.faulty = FaultyClient.around(client, asyncClient);
        Stator stator = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(timer.backoff())
                .build();
        this.harbours = new HarbourDao(stator);
        this.marinas = new MarinaDao(stator);
    }

    @BeforeEach
    void store() {
        harbours.table().ensure();
        marinas.table().ensure();
        put("harbours", known(HarbourCodec.INSTANCE.toItem(Harbour.of("h"))));
        put("marinas", known(MarinaCodec.INSTANCE.toItem(marina())));
    }

    private static Marina marina() {
        Harbour harbour = Harbour.of("m");
        return new Marina("m", "no", harbour.moles(), harbour.berths(), Optional.empty(), 3);
    }

    /** With an attribute more in the item and in each map of it. */
    private static Map<String, AttributeValue> known(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> more = new HashMap<>(item);
        more.replaceAll((name, value) -> name.equals("moles") ? AttributeValue.fromM(each(value.m())) : more(value));
        more.put("newer", NEWER);
        return more;
    }

    private static Map<String, AttributeValue> each(Map<String, AttributeValue> map) {
        Map<String, AttributeValue> more = new HashMap<>(map);
        more.replaceAll((name, value) -> more(value));
        return more;
    }

    private static AttributeValue more(AttributeValue value) {
        if (value.hasL()) {
            return AttributeValue.fromL(IntStream.range(0, value.l().size())
                    .mapToObj(i -> {
                        Map<String, AttributeValue> more =
                                new HashMap<>(more(value.l().get(i)).m());
                        more.put("number", AttributeValue.fromN(Integer.toString(i)));
                        return AttributeValue.fromM(more);
                    })
                    .toList());
        }
        return value.hasM() ? AttributeValue.fromM(known(value.m())) : value;
    }

    private void put(String table, Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(table).item(item));
    }

    private Map<String, AttributeValue> stored(String table) {
        return client.scan(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .get(0);
    }

    private void set(String table, String key, String path, AttributeValue value) {
        client.updateItem(update -> update.tableName(table)
                .key(Map.of("name", AttributeValue.fromS(key)))
                .updateExpression("SET " + path + " = :v")
                .expressionAttributeValues(Map.of(":v", value)));
    }

    private Harbour modify(UnaryOperator<Harbour> change) {
        return harbours.modify(new HarbourKey("h"), change).execute().orElseThrow();
    }

    private UpdateItemRequest sent() {
        List<UpdateItemRequest> all = faulty.requests(UpdateItemRequest.class);
        return all.get(all.size() - 1);
    }

    private static AttributeValue at(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name));
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, String name, AttributeValue value) {
        Map<String, AttributeValue> changed = new HashMap<>(item);
        changed.put(name, value);
        return changed;
    }

    private static AttributeValue in(AttributeValue map, String name, AttributeValue value) {
        return AttributeValue.fromM(with(map.m(), name, value));
    }

    private void leaves(Harbour modified, Map<String, AttributeValue> item) {
        assertThat(stored("harbours")).isEqualTo(item);
        assertThat(harbours.get("h").consistent().execute()).contains(modified);
    }

    @Test
    void oneAttribute() {
        Map<String, AttributeValue> before = stored("harbours");
        Harbour modified = modify(harbour -> harbour.country("se"));
        leaves(modified, with(before, "country", AttributeValue.fromS("se")));
        assertThat(sent().updateExpression()).isEqualTo("SET #0 = :0");
        assertThat(sent().expressionAttributeNames()).containsEntry("#0", "country");
    }

    @Test
    void partsOfRecordsAndMaps() {
        Map<String, AttributeValue> before = stored("harbours");
        Harbour modified = modify(harbour -> {
            Map<String, Mole> moles = new LinkedHashMap<>(harbour.moles());
            moles.computeIfPresent("east", (name, mole) -> mole.length(11));
            moles.remove("west");
            moles.put("south", new Mole("oak", Optional.empty(), 1));
            return harbour.moles(moles).mole(harbour.mole().map(mole -> mole.length(12)));
        });
        AttributeValue moles = at(before, "moles");
        Map<String, AttributeValue> changed = new HashMap<>(moles.m());
        changed.put("east", in(at(moles.m(), "east"), "length", AttributeValue.fromN("11")));
        changed.remove("west");
        changed.put(
                "south",
                AttributeValue.fromM(
                        Map.of("stone", AttributeValue.fromS("oak"), "length", AttributeValue.fromN("1"))));
        leaves(
                modified,
                with(
                        with(before, "moles", AttributeValue.fromM(changed)),
                        "mole",
                        in(at(before, "mole"), "length", AttributeValue.fromN("12"))));
        assertThat(sent().updateExpression()).isEqualTo("SET #0.#1 = :0, #2.#3.#1 = :1, #2.#4 = :2 REMOVE #2.#5");
    }

    @Test
    void elementsThatMoveTakeAlongWhatIsTheirs() {
        AttributeValue berths = at(stored("harbours"), "berths");
        Harbour modified = modify(harbour -> harbour.berths(List.of(
                harbour.berths().get(2),
                harbour.berths().get(1).length(22),
                harbour.berths().get(0))));
        leaves(
                modified,
                with(
                        stored("harbours"),
                        "berths",
                        AttributeValue.fromL(List.of(
                                berths.l().get(2),
                                in(berths.l().get(1), "length", AttributeValue.fromN("22")),
                                berths.l().get(0)))));
        Harbour shorter = modify(harbour -> harbour.berths(harbour.berths().subList(0, 1)));
        leaves(
                shorter,
                with(
                        stored("harbours"),
                        "berths",
                        AttributeValue.fromL(List.of(berths.l().get(2)))));
    }

    /** The ferry knows what the tug does not, and could not read what others stored there. */
    @Test
    void whatAnotherRecordWouldReadGoes() {
        set("harbours", "h", "craft.seats", AttributeValue.fromS("no number"));
        Map<String, AttributeValue> before = stored("harbours");
        Harbour modified = modify(harbour -> harbour.craft(new Ferry(Optional.empty())));
        leaves(modified, with(before, "craft", at(HarbourCodec.INSTANCE.toItem(modified), "craft")));
    }

    @Test
    void otherSpellingsStay() {
        set("harbours", "h", "mole", AttributeValue.fromNul(true));
        client.updateItem(update -> update.tableName("harbours")
                .key(Map.of("name", AttributeValue.fromS("h")))
                .updateExpression("REMOVE cranes"));
        Map<String, AttributeValue> before = stored("harbours");
        leaves(modify(harbour -> harbour.pilot("p")), with(before, "pilot", AttributeValue.fromS("p")));
        Harbour cranes = modify(harbour -> harbour.cranes(2));
        leaves(cranes, with(stored("harbours"), "cranes", AttributeValue.fromN("2")));
        leaves(
                modify(harbour -> harbour.mole(Optional.of(new Mole("oak", Optional.empty(), 1)))),
                with(
                        stored("harbours"),
                        "mole",
                        AttributeValue.fromM(
                                Map.of("stone", AttributeValue.fromS("oak"), "length", AttributeValue.fromN("1")))));
    }

    @Test
    void moreThanAnExpressionTakesIsWrittenAsAWhole() {
        Map<String, AttributeValue> before = stored("harbours");
        Harbour modified = modify(harbour -> {
            Map<String, Mole> moles = new HashMap<>(harbour.moles());
            moles.computeIfPresent("east", (name, mole) -> mole.length(11));
            IntStream.range(0, 600).forEach(i -> moles.put("m" + i, new Mole("oak", Optional.empty(), i)));
            return harbour.moles(moles);
        });
        assertThat(sent().updateExpression()).isEqualTo("SET #0 = :0");
        assertThat(at(at(stored("harbours"), "moles").m(), "east"))
                .isEqualTo(in(at(at(before, "moles").m(), "east"), "length", AttributeValue.fromN("11")));
        assertThat(stored("harbours")).containsEntry("newer", NEWER);
        assertThat(harbours.get("h").execute()).contains(modified);
    }

    @Test
    void nothingIsWrittenWhereNothingChanges() {
        assertThat(modify(harbour -> harbour.country("no"))).isEqualTo(Harbour.of("h"));
        assertThat(faulty.calls(UpdateItemRequest.class)).isZero();
        assertThat(faulty.calls(PutItemRequest.class)).isZero();
    }

    @Test
    void whatItDoesNotKnowMayChangeMeanwhile() {
        Harbour modified = modify(harbour -> {
            set("harbours", "h", "newer", AttributeValue.fromN("1"));
            return harbour.country("se");
        });
        assertThat(stored("harbours")).containsEntry("newer", AttributeValue.fromN("1"));
        assertThat(modified.country()).isEqualTo("se");
        assertThat(timer.waits()).isEmpty();
    }

    @Test
    void whatItReadMayNot() {
        for (String path : List.of("country", "pilot", "cranes", "mole.newer", "craft.power")) {
            AtomicInteger calls = new AtomicInteger();
            AttributeValue other = path.equals("country") || path.equals("pilot")
                    ? AttributeValue.fromS("dk")
                    : AttributeValue.fromN("77");
            Harbour modified = modify(harbour -> {
                if (calls.incrementAndGet() == 1) {
                    set("harbours", "h", path, other);
                }
                return harbour.berths(List.of());
            });
            assertThat(calls).as(path).hasValue(2);
            assertThat(harbours.get("h").consistent().execute()).as(path).contains(modified);
            put("harbours", known(HarbourCodec.INSTANCE.toItem(Harbour.of("h"))));
        }
    }

    @Test
    void itEndsWhereOthersAreAlwaysFirst() {
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> harbours.modify(new HarbourKey("h"), harbour -> {
                            set("harbours", "h", "pilot", AttributeValue.fromS("p" + calls.incrementAndGet()));
                            return harbour.country("se");
                        })
                        .attempts(3)
                        .execute())
                .isInstanceOfSatisfying(ItemChangedException.class, error -> {
                    assertThat(error.inDoubt()).isFalse();
                    assertThat(error.item(Harbour.class))
                            .contains(Harbour.of("h").pilot("p3"));
                })
                .hasMessageContaining("in 3 attempts")
                .hasMessageContaining("attempts(n)");
        assertThat(calls).hasValue(3);
    }

    @Test
    void whatIsDeletedMeanwhileIsNotMadeAnew() {
        assertThat(harbours.modify(new HarbourKey("h"), harbour -> {
                            harbours.delete("h").execute();
                            return harbour.country("se");
                        })
                        .execute())
                .isEmpty();
        assertThat(harbours.scan().list()).isEmpty();
        client.updateItem(update -> update.tableName("marinas")
                .key(Map.of("name", AttributeValue.fromS("m")))
                .updateExpression("REMOVE version"));
        assertThat(marinas.modify("m", marina -> {
                            marinas.delete("m").ignoringVersion().execute();
                            return marina.country("se");
                        })
                        .execute())
                .isEmpty();
        assertThat(marinas.scan().list()).isEmpty();
    }

    @Test
    void anItemThatOthersCreateMeanwhileIsNotReplaced() {
        harbours.delete("h").execute();
        Harbour created = harbours.modify(new HarbourKey("h"), harbour -> harbour.country("se"))
                .orCreate(() -> {
                    put("harbours", known(HarbourCodec.INSTANCE.toItem(Harbour.of("h"))));
                    return Harbour.of("h").country("dk");
                })
                .execute();
        assertThat(created).isEqualTo(Harbour.of("h").country("se"));
        assertThat(stored("harbours")).containsEntry("newer", NEWER);

        marinas.delete("m").ignoringVersion().execute();
        Map<String, AttributeValue> others = new HashMap<>(known(MarinaCodec.INSTANCE.toItem(marina())));
        others.remove("version");
        assertThat(marinas.modify("m", marina -> marina.country("se"))
                        .orCreate(() -> {
                            put("marinas", others);
                            return marina();
                        })
                        .execute()
                        .version())
                .isEqualTo(1);
        assertThat(stored("marinas")).containsEntry("newer", NEWER);
    }

    @Test
    void aFirstSendingThatMayHaveBeenAppliedIsInDoubt() {
        for (Integer attempts : new Integer[] {2, null}) {
            faulty.on(UpdateItemRequest.class)
                    .times(1)
                    .failAfter(() -> ConditionalCheckFailedException.builder()
                            .numAttempts(attempts)
                            .message("The conditional request failed")
                            .item(stored("harbours"))
                            .build());
            String country = "c" + attempts;
            assertThatThrownBy(() -> modify(harbour -> harbour.country(country)))
                    .isInstanceOfSatisfying(
                            ItemChangedException.class,
                            error -> assertThat(error.inDoubt()).isTrue())
                    .hasMessageContaining("more than once")
                    .hasMessageNotContaining("nothing was");
            assertThat(harbours.get("h").execute().orElseThrow().country()).isEqualTo(country);
            assertThat(timer.waits()).isEmpty();
        }
    }

    @Test
    void underAVersionOnlyItIsCompared() {
        Map<String, AttributeValue> before = stored("marinas");
        AtomicInteger calls = new AtomicInteger();
        Marina modified = marinas.modify("m", marina -> {
                    if (calls.incrementAndGet() == 1) {
                        set("marinas", "m", "moles.west.newer", AttributeValue.fromN("5"));
                    }
                    Map<String, Mole> moles = new HashMap<>(marina.moles());
                    moles.computeIfPresent("east", (name, mole) -> mole.length(11));
                    return marina.moles(moles).country("se");
                })
                .execute()
                .orElseThrow();
        assertThat(calls).hasValue(1);
        assertThat(modified.version()).isEqualTo(4);
        assertThat(marinas.get("m").consistent().execute()).contains(modified);
        AttributeValue moles = at(before, "moles");
        assertThat(at(stored("marinas"), "moles"))
                .isEqualTo(in(
                        in(moles, "east", in(at(moles.m(), "east"), "length", AttributeValue.fromN("11"))),
                        "west",
                        in(at(moles.m(), "west"), "newer", AttributeValue.fromN("5"))));
    }

    /** A list is written as a whole, so what others put into it meanwhile would go. */
    @Test
    void aListThatOthersChangeBesideTheVersionIsReadAgain() {
        AtomicInteger calls = new AtomicInteger();
        UnaryOperator<Marina> change = marina -> {
            if (calls.incrementAndGet() == 1) {
                set("marinas", "m", "berths[1].newer", AttributeValue.fromN("5"));
            }
            return marina.berths(marina.berths().subList(1, 3));
        };
        assertThat(marinas.modify("m", change).execute().orElseThrow().version())
                .isEqualTo(4);
        assertThat(calls).hasValue(2);
        assertThat(at(stored("marinas"), "berths").l().get(0).m()).containsEntry("newer", AttributeValue.fromN("5"));
        assertThatThrownBy(() -> marinas.modify("m", marina -> {
                            set("marinas", "m", "berths[0].newer", AttributeValue.fromN("" + calls.incrementAndGet()));
                            return marina.berths(List.of());
                        })
                        .attempts(2)
                        .execute())
                .isInstanceOf(ItemChangedException.class)
                .isNotInstanceOf(VersionConflictException.class);
    }
}
