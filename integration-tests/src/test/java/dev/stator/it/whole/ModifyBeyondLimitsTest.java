package dev.stator.it.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.operation.ItemChangedException;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What {@code modify} does where one update, or the condition of it, has no room for all that changes. */
@StatorTest
class ModifyBeyondLimitsTest {
    private static final AttributeValue OTHERS = AttributeValue.fromS("of others");

    private final DynamoDbClient client;
    private final FaultyClient faulty;
    private final NotedTimer timer = new NotedTimer();
    private final RosterDao rosters;
    private final RegisterDao registers;

    ModifyBeyondLimitsTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.client = client;
        this.faulty = FaultyClient.around(client, asyncClient);
        Stator stator = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(timer.backoff())
                .build();
        this.rosters = new RosterDao(stator);
        this.registers = new RegisterDao(stator);
    }

    @BeforeEach
    void create() {
        rosters.table().ensure();
        registers.table().ensure();
    }

    /** Attributes {@code a0, a1, ...} that hold {@code of} and their number. */
    private static Map<String, AttributeValue> many(int count, String of) {
        return IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(i -> "a" + i, i -> AttributeValue.fromS(of + i)));
    }

    private static Roster roster(Map<String, AttributeValue> rest) {
        return new Roster("x", "first", Map.of("m", 1), rest);
    }

    private static Register register(Map<String, AttributeValue> rest) {
        return new Register("x", "first", Map.of("m", 1), List.of("l"), rest, 0);
    }

    private Map<String, AttributeValue> stored(String table) {
        return client.getItem(get -> get.tableName(table)
                        .key(Map.of("id", AttributeValue.fromS("x")))
                        .consistentRead(true))
                .item();
    }

    private void set(String table, String path, AttributeValue value) {
        client.updateItem(update -> update.tableName(table)
                .key(Map.of("id", AttributeValue.fromS("x")))
                .updateExpression("SET " + path + " = :v")
                .expressionAttributeValues(Map.of(":v", value)));
    }

    private Roster modifyRoster(UnaryOperator<Roster> change) {
        return rosters.modify(new RosterKey("x"), change).execute().orElseThrow();
    }

    private Register modifyRegister(UnaryOperator<Register> change) {
        return registers.modify("x", change).execute().orElseThrow();
    }

    /** An update has room for more than 300 attributes, as 4 KB are text enough, and a condition for fewer than 150. */
    @ParameterizedTest
    @ValueSource(ints = {2, 99, 100, 101, 148, 149, 150, 151, 297, 298, 299, 300, 301, 330, 360, 900})
    void underAVersionAnyNumberOfAttributesIsWritten(int count) {
        for (Map<String, AttributeValue> before : List.of(many(count, "old"), many(1, "old"))) {
            registers.put(register(before)).ignoringVersion().execute();
            faulty.reset();
            Register modified = modifyRegister(register -> register.rest(many(count, "new")));
            assertThat(modified.rest()).isEqualTo(many(count, "new"));
            assertThat(registers.get("x").consistent().execute()).contains(modified);
            assertThat(stored("registers")).isEqualTo(RegisterCodec.INSTANCE.toItem(modified));
            assertThat(faulty.calls(UpdateItemRequest.class) + faulty.calls(PutItemRequest.class))
                    .isEqualTo(1);
            assertThat(faulty.calls(PutItemRequest.class)).isEqualTo(count <= 330 ? 0 : 1);
        }
    }

    /** So is any number that goes. */
    @ParameterizedTest
    @ValueSource(ints = {100, 600, 900})
    void underAVersionAnyNumberOfAttributesIsRemoved(int count) {
        registers.put(register(many(count, "old"))).ignoringVersion().execute();
        Register modified = modifyRegister(register -> register.rest(Map.of("more", OTHERS)));
        assertThat(stored("registers")).isEqualTo(RegisterCodec.INSTANCE.toItem(modified));
        assertThat(modified.rest()).containsOnlyKeys("more");
    }

    /** As wide as the 300 operators of one condition can compare, and refused beyond that, with nothing sent. */
    @ParameterizedTest
    @ValueSource(ints = {2, 60, 99, 100, 101, 140, 145, 146, 147, 148, 149, 150, 151, 160, 200, 300, 900})
    void withoutAVersionAllThatWasReadIsCompared(int count) {
        rosters.put(roster(many(count, "old"))).execute();
        Map<String, AttributeValue> before = stored("rosters");
        faulty.reset();
        if (count <= 147) {
            Roster modified = modifyRoster(roster -> roster.title("second"));
            assertThat(stored("rosters")).isEqualTo(RosterCodec.INSTANCE.toItem(modified));
            assertThat(faulty.requests(UpdateItemRequest.class))
                    .singleElement()
                    .satisfies(
                            sent -> assertThat(sent.expressionAttributeNames().values())
                                    .containsAll(many(count, "old").keySet()));
            return;
        }
        assertThatThrownBy(() -> modifyRoster(roster -> roster.title("second")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table rosters")
                .hasMessageContaining("@Version");
        assertThat(faulty.calls(UpdateItemRequest.class) + faulty.calls(PutItemRequest.class))
                .isZero();
        assertThat(stored("rosters")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 330, 360, 900})
    void withoutAVersionAPutIsUnderAllThatWasRead(int count) {
        rosters.put(roster(many(1, "old"))).execute();
        faulty.reset();
        AtomicInteger calls = new AtomicInteger();
        Roster modified = modifyRoster(roster -> {
            if (calls.incrementAndGet() == 1) {
                set("rosters", "marks.m", AttributeValue.fromN("2"));
            }
            Map<String, AttributeValue> more = new HashMap<>(many(count, "new"));
            more.put("a0", roster.rest().get("a0"));
            return roster.rest(more);
        });
        assertThat(calls).hasValue(2);
        assertThat(modified.marks()).isEqualTo(Map.of("m", 2));
        assertThat(stored("rosters")).isEqualTo(RosterCodec.INSTANCE.toItem(modified));
        assertThat(faulty.calls(PutItemRequest.class)).isEqualTo(count <= 330 ? 0 : 2);
    }

    @Test
    void aPutThatOthersAreAlwaysBeforeEnds() {
        rosters.put(roster(Map.of())).execute();
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> rosters.modify(new RosterKey("x"), roster -> {
                            set("rosters", "title", AttributeValue.fromS("t" + calls.incrementAndGet()));
                            return roster.rest(many(900, "new"));
                        })
                        .attempts(2)
                        .execute())
                .isInstanceOfSatisfying(
                        ItemChangedException.class,
                        error -> assertThat(error.inDoubt()).isFalse())
                .hasMessageContaining("in 2 attempts");
        assertThat(stored("rosters")).containsOnlyKeys("id", "title", "marks");
    }

    @Test
    void aPutOfWhatIsDeletedMeanwhileMakesNothing() {
        rosters.put(roster(Map.of())).execute();
        registers.put(register(Map.of())).execute();
        assertThat(rosters.modify(new RosterKey("x"), roster -> {
                            rosters.delete("x").execute();
                            return roster.rest(many(900, "new"));
                        })
                        .execute())
                .isEmpty();
        assertThat(registers
                        .modify("x", register -> {
                            registers.delete("x").ignoringVersion().execute();
                            return register.rest(many(900, "new"));
                        })
                        .execute())
                .isEmpty();
        assertThat(stored("rosters")).isEmpty();
        assertThat(stored("registers")).isEmpty();
    }

    @Test
    void underAVersionAPutIsUnderIt() {
        registers.put(register(many(900, "old"))).execute();
        AtomicInteger calls = new AtomicInteger();
        Register modified = modifyRegister(register -> {
            if (calls.incrementAndGet() == 1) {
                registers.put(register.title("of others")).execute();
            }
            return register.rest(many(900, "new"));
        });
        assertThat(calls).hasValue(2);
        assertThat(modified.title()).isEqualTo("of others");
        assertThat(modified.version()).isEqualTo(3);
        assertThat(stored("registers")).isEqualTo(RegisterCodec.INSTANCE.toItem(modified));
        assertThatThrownBy(() -> registers
                        .modify("x", register -> {
                            registers.put(register).execute();
                            return register.rest(many(900, "newer"));
                        })
                        .attempts(2)
                        .execute())
                .isInstanceOf(VersionConflictException.class);
    }

    /** Others need not know the version, and where a condition has room for it, what they did is seen. */
    @Test
    void underAVersionAPutIsUnderAllThatWasReadWhereThatFits() {
        registers.put(register(many(1, "old"))).execute();
        AtomicInteger calls = new AtomicInteger();
        Register modified = modifyRegister(register -> {
            if (calls.incrementAndGet() == 1) {
                set("registers", "a0", OTHERS);
            }
            Map<String, AttributeValue> more = new HashMap<>(many(900, "new"));
            more.put("a0", register.rest().get("a0"));
            return register.rest(more);
        });
        assertThat(calls).hasValue(2);
        assertThat(modified.rest()).containsEntry("a0", OTHERS);
        assertThat(stored("registers")).isEqualTo(RegisterCodec.INSTANCE.toItem(modified));
    }

    /** Beyond that, at least what stands inside that which is written is as it was. */
    @Test
    void underAVersionAPutIsUnderWhatItIsMadeOf() {
        registers.put(register(many(900, "old"))).execute();
        AtomicInteger calls = new AtomicInteger();
        Register modified = modifyRegister(register -> {
            switch (calls.incrementAndGet()) {
                case 1 -> set("registers", "remarks[0]", OTHERS);
                case 2 -> set("registers", "marks.m", AttributeValue.fromN("2"));
                default -> {}
            }
            Map<String, Integer> marks = new HashMap<>(register.marks());
            marks.put("n", 3);
            return register.rest(many(900, "new"))
                    .marks(marks)
                    .remarks(List.of(register.remarks().get(0), "more"));
        });
        assertThat(calls).hasValue(3);
        assertThat(modified.remarks()).containsExactly(OTHERS.s(), "more");
        assertThat(modified.marks()).isEqualTo(Map.of("m", 2, "n", 3));
        assertThat(stored("registers")).isEqualTo(RegisterCodec.INSTANCE.toItem(modified));
    }

    /** Of one map hundreds of entries, and an attribute beside it: whole attributes, and no put. */
    @ParameterizedTest
    @ValueSource(ints = {290, 300, 900})
    void entriesOfMapsBecomeWholeAttributes(int count) {
        registers.put(register(Map.of("newer", OTHERS))).execute();
        faulty.reset();
        Map<String, Integer> marks = IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "m" + i, i -> i));
        Register modified = modifyRegister(register -> {
            set("registers", "newer", AttributeValue.fromN("1"));
            return register.marks(marks).title("second");
        });
        assertThat(modified.marks()).isEqualTo(marks);
        assertThat(faulty.calls(PutItemRequest.class)).isZero();
        assertThat(stored("registers"))
                .containsEntry("newer", AttributeValue.fromN("1"))
                .containsEntry("title", AttributeValue.fromS("second"))
                .containsEntry("marks", RegisterCodec.INSTANCE.toItem(modified).get("marks"));
    }

    @Test
    void aPutThatMayHaveBeenAppliedIsInDoubt() {
        rosters.put(roster(Map.of())).execute();
        faulty.on(PutItemRequest.class)
                .times(1)
                .failAfter(() -> ConditionalCheckFailedException.builder()
                        .numAttempts(2)
                        .message("The conditional request failed")
                        .item(stored("rosters"))
                        .build());
        assertThatThrownBy(() -> modifyRoster(roster -> roster.rest(many(900, "new"))))
                .isInstanceOfSatisfying(
                        ItemChangedException.class,
                        error -> assertThat(error.inDoubt()).isTrue());
        assertThat(stored("rosters")).hasSize(903);
        assertThat(timer.waits()).isEmpty();
    }
}
