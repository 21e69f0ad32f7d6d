package dev.stator.it.id;

import static dev.stator.it.id.Deed_.worth;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stator.Stator;
import dev.stator.operation.BatchWriteIncompleteException;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.Operation;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.VersionConflictException;
import dev.stator.operation.WriteOnceException;
import dev.stator.testing.StatorTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is written once stays, whoever writes; where nothing is stored of it, it may come. */
@StatorTest(daos = {DeedDao.class, TitleDao.class, LienDao.class})
class WriteOnceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Deed DEED =
            new Deed("d", "ada", Optional.of(new BigDecimal("12.5")), 3, true, NOON.minusSeconds(60), "n1", 1);

    private final DynamoDbClient client;
    private final Stator stator;
    private final DeedDao deeds;
    private final TitleDao titles;
    private final LienDao liens;

    WriteOnceTest(DynamoDbClient client) {
        this.client = client;
        this.stator = Stator.builder()
                .client(client)
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .build();
        this.deeds = new DeedDao(stator);
        this.titles = new TitleDao(stator);
        this.liens = new LienDao(stator);
    }

    @BeforeEach
    void store() {
        deeds.put(DEED).execute();
    }

    private Deed stored() {
        return deeds.get("d").consistent().execute().orElseThrow();
    }

    /** Another value of each. */
    private static Stream<Arguments> changes() {
        return Stream.of(
                change("owner", d -> new Deed("d", "eve", d.price(), d.plot(), d.sealed(), d.created(), d.number(), 2)),
                change(
                        "price",
                        d -> new Deed(
                                "d",
                                d.owner(),
                                Optional.of(BigDecimal.ONE),
                                d.plot(),
                                d.sealed(),
                                d.created(),
                                d.number(),
                                2)),
                change("plot", d -> new Deed("d", d.owner(), d.price(), 7, d.sealed(), d.created(), d.number(), 2)),
                change("sealed", d -> new Deed("d", d.owner(), d.price(), d.plot(), false, d.created(), d.number(), 2)),
                change("number", d -> new Deed("d", d.owner(), d.price(), d.plot(), d.sealed(), d.created(), "n2", 2)));
    }

    /** None of it. */
    private static Stream<Arguments> removals() {
        return Stream.of(
                change("owner", d -> new Deed("d", null, d.price(), d.plot(), d.sealed(), d.created(), d.number(), 2)),
                change(
                        "price",
                        d -> new Deed(
                                "d", d.owner(), Optional.empty(), d.plot(), d.sealed(), d.created(), d.number(), 2)),
                change("sealed", d -> new Deed("d", d.owner(), d.price(), d.plot(), null, d.created(), d.number(), 2)));
    }

    static Stream<Arguments> changesAndRemovals() {
        return Stream.concat(changes(), removals());
    }

    private static Arguments change(String attribute, UnaryOperator<Deed> change) {
        return Arguments.of(attribute, change);
    }

    private void assertRefused(String attribute, Operation<?> operation) {
        WriteOnceException refused = requireNonNull(catchThrowableOfType(WriteOnceException.class, operation::execute));
        assertThat(refused.attribute()).isEqualTo(attribute);
        assertThat(refused)
                .hasMessageStartingWith("Cannot write item {id: \"d\"} in table deeds: " + attribute
                        + " is written once, and the stored one is another")
                .hasMessageEndingWith("nothing was written");
        assertThat(refused.inDoubt()).isFalse();
        assertThat(stored()).isEqualTo(DEED);
    }

    @ParameterizedTest
    @MethodSource("changesAndRemovals")
    void aPutDoesNotChangeIt(String attribute, UnaryOperator<Deed> change) {
        assertRefused(attribute, deeds.put(change.apply(DEED)));
        assertRefused(attribute, deeds.put(change.apply(DEED)).ifPresent());
        assertRefused(attribute, deeds.put(change.apply(DEED)).returningOld());
        TransactionFailedException failed = requireNonNull(catchThrowableOfType(
                TransactionFailedException.class,
                () -> stator.transactWrite(deeds.put(change.apply(DEED))).execute()));
        assertThat(failed.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.error()).containsInstanceOf(WriteOnceException.class));
        assertThat(stored()).isEqualTo(DEED);
    }

    @ParameterizedTest
    @MethodSource("changesAndRemovals")
    void aModificationDoesNotChangeIt(String attribute, UnaryOperator<Deed> change) {
        assertRefused(attribute, deeds.modify(new DeedKey("d"), change));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aPatchDoesNotChangeIt(String attribute, UnaryOperator<Deed> change) {
        assertRefused(attribute, deeds.patch(change.apply(DEED)));
        assertRefused(attribute, deeds.patch(change.apply(DEED)).orCreate());
    }

    @ParameterizedTest
    @MethodSource("removals")
    void aPatchLeavesAloneWhatItDoesNotHold(String attribute, UnaryOperator<Deed> removal) {
        deeds.patch(removal.apply(DEED)).execute();

        assertThat(stored()).as(attribute).isEqualTo(worth(DEED, 2));
    }

    private static Deed worth(Deed d, long worth) {
        return new Deed(d.id(), d.owner(), d.price(), d.plot(), d.sealed(), d.created(), d.number(), worth);
    }

    @Test
    void allElseIsWritten() {
        deeds.put(worth(DEED, 2)).execute();
        assertThat(stored()).isEqualTo(worth(DEED, 2));
        deeds.patch(worth(DEED, 3)).execute();
        assertThat(stored()).isEqualTo(worth(DEED, 3));
        deeds.modify(new DeedKey("d"), deed -> worth(deed, 4)).execute();
        assertThat(stored()).isEqualTo(worth(DEED, 4));
        stator.transactWrite(deeds.put(worth(DEED, 5))).execute();
        assertThat(stored()).isEqualTo(worth(DEED, 5));
        deeds.update("d").set(worth, 6).execute();
        assertThat(stored()).isEqualTo(worth(DEED, 6));
    }

    @Test
    void anotherSpellingOfANumberIsTheSame() {
        Deed spelled =
                new Deed("d", "ada", Optional.of(new BigDecimal("12.50")), 3, true, DEED.created(), DEED.number(), 2);
        deeds.put(spelled).execute();

        assertThat(stored().worth()).isEqualTo(2);
    }

    @Test
    void aCreationOrIdThatAPutWouldMakeIsAnother() {
        assertRefused("created", deeds.put(new Deed("d", "ada", DEED.price(), 3, true, null, "n1", 2)));
        assertRefused("number", deeds.put(new Deed("d", "ada", DEED.price(), 3, true, DEED.created(), "", 2)));
        deeds.modify(new DeedKey("d"), deed -> worth(deed, 2)).execute();
        assertThat(stored()).isEqualTo(worth(DEED, 2));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    /** Of an item from before: absent, or NULL, which counts as absent. */
    @Test
    void whatIsAbsentMayCome() {
        for (Operation<?> write : List.of(
                deeds.put(DEED),
                deeds.patch(DEED),
                deeds.modify(new DeedKey("d"), old -> DEED),
                deeds.put(DEED).ifPresent())) {
            client.putItem(put -> put.tableName("deeds")
                    .item(Map.of(
                            "id", text("d"),
                            "owner", AttributeValue.fromNul(true),
                            "number", text("n1"),
                            "worth", AttributeValue.fromN("1"))));
            assertThat(write.execute()).isNotNull();
            assertThat(stored())
                    .usingRecursiveComparison()
                    .ignoringFields("created")
                    .isEqualTo(DEED);
        }
    }

    /** Of an item that a program from before the component was renamed wrote. */
    @Test
    void whatHasAFormerNameStaysToo() {
        client.putItem(put -> put.tableName("liens")
                .item(Map.of("id", text("l"), "keeper", text("ada"), "worth", AttributeValue.fromN("1"))));
        Lien other = new Lien("l", "eve", 2);
        for (Operation<?> write : List.of(
                liens.put(other),
                liens.put(new Lien("l", null, 2)),
                liens.patch(other),
                liens.modify(new LienKey("l"), old -> other),
                liens.modify(new LienKey("l"), old -> new Lien("l", null, 2)))) {
            assertThat(requireNonNull(catchThrowableOfType(WriteOnceException.class, write::execute))
                            .attribute())
                    .isEqualTo("holder");
        }
        liens.modify(new LienKey("l"), old -> new Lien("l", old.holder(), 2)).execute();
        liens.patch(new Lien("l", "ada", 3)).execute();
        liens.put(new Lien("l", "ada", 4)).execute();
        assertThat(liens.get("l").consistent().execute()).contains(new Lien("l", "ada", 4));
    }

    @Test
    void aNewItemIsMade() {
        deeds.delete("d").execute();
        assertThat(deeds.put(DEED).execute()).isEqualTo(DEED);
        deeds.delete("d").execute();
        deeds.patch(DEED).orCreate().execute();
        assertThat(stored())
                .usingRecursiveComparison()
                .ignoringFields("created")
                .isEqualTo(DEED);
    }

    @Test
    void aBatchRefusesIt() {
        assertThatThrownBy(() -> stator.batchWrite(deeds.put(DEED)).execute())
                .isInstanceOf(BatchWriteIncompleteException.class)
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A batch cannot put a Deed into table deeds: it could change created and number and owner"
                        + " and plot and price and sealed, which is written once, and BatchWriteItem takes no"
                        + " condition. Put it by itself, or in a transaction");
    }

    @Test
    void aVersionIsTheFirstToTell() {
        Title title = titles.put(new Title("t", "ada", 1, 0)).execute();

        assertThatThrownBy(() -> titles.put(new Title("t", "eve", 1, 0)).execute())
                .isInstanceOf(VersionConflictException.class);
        assertThatThrownBy(() ->
                        titles.put(new Title("t", "eve", 1, title.version())).execute())
                .isInstanceOf(WriteOnceException.class);
        assertThatThrownBy(() -> titles.put(new Title("t", "eve", 1, 0))
                        .ignoringVersion()
                        .execute())
                .isInstanceOf(WriteOnceException.class)
                .isInstanceOf(ConditionFailedException.class);
        assertThatThrownBy(() ->
                        titles.patch(new Title("t", "eve", 1, title.version())).execute())
                .isInstanceOf(WriteOnceException.class);
        titles.patch(new Title("t", "ada", 2, title.version())).execute();
        titles.put(new Title("t", "ada", 3, 2)).execute();
        assertThat(titles.get("t").consistent().execute()).contains(new Title("t", "ada", 3, 3));
    }

    @Test
    void theStoredItemIsAtHand() {
        WriteOnceException refused = requireNonNull(catchThrowableOfType(
                WriteOnceException.class,
                () -> deeds.put(new Deed("d", "eve", DEED.price(), 3, true, DEED.created(), "n1", 2))
                        .ifPresent()
                        .withItemOnFailure()
                        .execute()));

        assertThat(refused.item(Deed.class)).contains(DEED);
    }
}
