package dev.stator.it.id;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.Unprocessed;
import dev.stator.it.id.Postbag.Chit;
import dev.stator.it.id.Postbag.Slip;
import dev.stator.it.id.Postbag.Stub;
import dev.stator.operation.PutOperation;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/** An id is made where a record is put without one, and never else; whatever sends it sends the same. */
@StatorTest(daos = {ParcelDao.class, LetterDao.class})
class GeneratedIdTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final UUID GIVEN = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");

    private final FaultyClient faulty;
    private final Stator stator;
    private final ParcelDao parcels;
    private final LetterDao letters;
    private final PostbagTable postbag;

    GeneratedIdTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.faulty = FaultyClient.around(client, asyncClient);
        this.stator = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .backoff(new NotedTimer().backoff())
                .build();
        this.parcels = new ParcelDao(stator);
        this.letters = new LetterDao(stator);
        this.postbag = new PostbagTable(stator);
    }

    @BeforeEach
    void create() {
        postbag.table().ensure();
    }

    private static void assertMadeNow(@Nullable UUID id) {
        UUID made = requireNonNull(id);
        assertThat(made.version()).isEqualTo(7);
        assertThat(made.variant()).isEqualTo(2);
        assertThat(made.getMostSignificantBits() >>> 16).isGreaterThanOrEqualTo(NOON.toEpochMilli());
        assertThat(made.getMostSignificantBits() >>> 16).isLessThan(NOON.toEpochMilli() + 1000);
    }

    @Test
    void aPutMakesIt() {
        Parcel parcel = parcels.put(Parcel.to("ada")).execute();

        assertMadeNow(parcel.id());
        assertThat(parcel).isEqualTo(new Parcel(parcel.id(), "ada", Optional.of(NOON), 1));
        assertThat(parcels.get(requireNonNull(parcel.id())).execute()).contains(parcel);
    }

    @Test
    void aGivenOneStays() {
        Parcel given = new Parcel(GIVEN, "ada", Optional.empty(), 0);

        assertThat(parcels.put(given).execute().id()).isEqualTo(GIVEN);
        assertThat(letters.put(new Letter("b", "first", "t")).execute()).isEqualTo(new Letter("b", "first", "t"));
    }

    @Test
    void anEmptyTextIsNone() {
        Letter letter = letters.put(Letter.of("empty", "t")).execute();

        assertMadeNow(UUID.fromString(letter.id()));
        assertThat(letters.byId().query(letter.id()).list()).containsExactly(letter);
    }

    @Test
    void textsSortAsTheyWerePut() {
        List<Letter> put = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            put.add(letters.put(Letter.of("sorted", "t" + i)).execute());
        }

        assertThat(letters.query("sorted").list()).isEqualTo(put);
    }

    @Test
    void anOperationKeepsItsOwn() {
        PutOperation<Letter> put = letters.put(Letter.of("again", "t"));
        Letter once = put.execute();

        assertThat(put.execute()).isEqualTo(once);
        assertThat(put.entity()).isEqualTo(once);
        assertThat(put.toRequest().item()).containsEntry("id", AttributeValue.fromS(once.id()));
        assertThat(letters.query("again").list()).containsExactly(once);
    }

    @Test
    void conditionalPutsMakeItToo() {
        Letter absent = letters.put(Letter.of("when", "t")).ifAbsent().execute();

        assertThat(letters.query("when").list()).containsExactly(absent);
        Parcel ignoring = parcels.put(Parcel.to("ada")).ignoringVersion().execute();
        assertMadeNow(ignoring.id());
        assertThat(parcels.put(Parcel.to("ada")).returningOld().execute()).isEmpty();
    }

    @Test
    void batchesMakeOneForEach() {
        List<PutOperation<Letter>> puts = IntStream.range(0, 30)
                .mapToObj(i -> letters.put(Letter.of("batch", "t" + i)))
                .toList();
        stator.batchWrite(puts).execute();

        assertThat(letters.query("batch").list())
                .isEqualTo(puts.stream().map(PutOperation::entity).toList());
        letters.putAll(Stream.of(Letter.of("all", "a"), Letter.of("all", "b"))).execute();
        assertThat(letters.query("all").list()).extracting(Letter::text).containsExactly("a", "b");
    }

    @Test
    void whatABatchSendsAgainHasTheSame() {
        faulty.on(BatchWriteItemRequest.class).times(2).with(Unprocessed.writes(0));
        List<PutOperation<Letter>> puts =
                List.of(letters.put(Letter.of("unprocessed", "a")), letters.put(Letter.of("unprocessed", "b")));
        stator.batchWrite(puts).execute();

        assertThat(letters.query("unprocessed").list())
                .isEqualTo(puts.stream().map(PutOperation::entity).toList());
    }

    @Test
    void transactionsAnswerIt() {
        PutOperation<Letter> letter = letters.put(Letter.of("transaction", "t"));
        stator.transactWrite(letter, parcels.put(Parcel.to("ada"))).execute();

        assertThat(letters.query("transaction").list()).containsExactly(letter.entity());
    }

    @Test
    void recordsOfSharedTablesHaveOneAnywhereInTheirKeys() {
        Slip slip = postbag.slips().put(new Slip("b", null, "t")).execute();
        Stub stub = postbag.stubs().put(new Stub("b", 1, "", "new")).execute();
        Chit chit = postbag.chits().put(new Chit("b", "n", 1, null)).execute();

        assertMadeNow(slip.id());
        assertMadeNow(UUID.fromString(stub.trace()));
        assertMadeNow(chit.secret());
        assertThat(postbag.slips().get("b", requireNonNull(slip.id())).execute())
                .contains(slip);
        assertThat(postbag.stubs().get("b", 1).execute()).contains(stub);
        assertThat(postbag.chits().get("b", "n").execute()).contains(chit);
    }

    @Test
    void theTablesDaoMakesThemToo() {
        postbag.putAll(Stream.of(new Slip("any", null, "t"), new Stub("any", 1, "", "new")))
                .execute();

        assertThat(postbag.slips().query("any").list()).singleElement().satisfies(slip -> assertMadeNow(slip.id()));
    }

    @Test
    void anUpdateOfTheIndexKeepsIt() {
        Stub stub = postbag.stubs().put(new Stub("kept", 1, "", "new")).execute();
        postbag.stubs()
                .update("kept", 1)
                .set(Stub_.stateGiven(stub.trace()), "sent")
                .execute();

        assertThat(postbag.stubs().get("kept", 1).execute()).contains(new Stub("kept", 1, stub.trace(), "sent"));
    }

    @Test
    void nothingElseMakesOne() {
        assertThatThrownBy(() -> parcels.patch(Parcel.to("ada")).execute()).isInstanceOf(EncodingException.class);
        Chit chit = new Chit("none", "n", 1, null);
        postbag.chits().patch(chit).orCreate().execute();
        assertThat(postbag.chits().get("none", "n").execute()).contains(chit);
        postbag.chits()
                .modify(new ChitKey("none", "n"), old -> new Chit("none", "n", 2, null))
                .execute();
        assertThat(postbag.chits().get("none", "n").execute()).contains(new Chit("none", "n", 2, null));
        postbag.chits()
                .modify(new ChitKey("none", "other"), old -> old)
                .orCreate(() -> new Chit("none", "other", 1, null))
                .execute();
        assertThat(postbag.chits().get("none", "other").execute()).contains(new Chit("none", "other", 1, null));
    }

    @Test
    void aRecordThatRefusesItsIdIsToldOf() {
        assertThatThrownBy(() -> postbag.chits().put(new Chit("b", "refused", 1, null)))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("postbag")
                .hasMessageContaining("given its id")
                .hasMessageNotContaining("secret 0");
    }

    @Test
    void clocksThatAreEqualShareTheirOrder() {
        Stator other = Stator.builder()
                .client(faulty.client())
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .build();
        LetterDao others = new LetterDao(other);
        Letter first = letters.put(Letter.of("clocks", "1")).entity();
        Letter second = others.put(Letter.of("clocks", "2")).entity();
        Letter third = letters.put(Letter.of("clocks", "3")).entity();

        assertThat(first.id()).isLessThan(second.id());
        assertThat(second.id()).isLessThan(third.id());
    }
}
