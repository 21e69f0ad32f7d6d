package dev.stator.it.encryption;

import static dev.stator.it.encryption.Letter_.body;
import static dev.stator.it.encryption.Letter_.draft;
import static dev.stator.it.encryption.Letter_.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.FrozenException;
import dev.stator.error.FrozenException.Reason;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.KeyProvider;
import dev.stator.it.encryption.Letter.Body;
import dev.stator.operation.BadItem;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.GetOperation;
import dev.stator.operation.PutOperation;
import dev.stator.operation.Selection;
import dev.stator.operation.TransactionFailedException;
import dev.stator.testing.StatorTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Every way a frozen value takes to DynamoDB and back, with encryption on. */
@StatorTest
class EncryptionOnEngineTest {
    private static final String SECRET = "meet me at noon";
    private static final EncryptionKey K1 = EncryptionKey.of("2026", new byte[32]);
    private static final EncryptionKey K2 = EncryptionKey.of("2027", new byte[16]);

    private final DynamoDbClient client;
    private final DynamoDbAsyncClient asyncClient;
    private final String prefix = UUID.randomUUID() + "-";
    private final Stator stator;
    private final LetterDao letters;

    EncryptionOnEngineTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.client = client;
        this.asyncClient = asyncClient;
        this.stator = stator(prefix, FrozenEncryption.with(KeyProvider.of(K1)));
        this.letters = new LetterDao(stator);
    }

    private Stator stator(String front, @Nullable FrozenEncryption encryption) {
        Stator.Builder builder =
                Stator.builder().client(client).asyncClient(asyncClient).tablePrefix(front);
        return (encryption == null ? builder : builder.frozenEncryption(encryption)).build();
    }

    private LetterDao with(@Nullable FrozenEncryption encryption) {
        return new LetterDao(stator(prefix, encryption));
    }

    @BeforeEach
    void table() {
        assertThat(letters.table().create().name()).isEqualTo(prefix + "letters");
    }

    private List<Map<String, AttributeValue>> raw() {
        return client.scan(ScanRequest.builder()
                        .tableName(prefix + "letters")
                        .consistentRead(true)
                        .build())
                .items();
    }

    /** What is in the table tells nothing, and is what was put. */
    private void assertStored(Letter... stored) {
        for (Map<String, AttributeValue> item : raw()) {
            item.forEach((name, value) -> {
                if (name.equals("body") || name.equals("draft")) {
                    byte[] bytes = value.b().asByteArray();
                    assertThat(bytes[4] >> 4).as("AES-GCM").isEqualTo(1);
                    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("meet");
                }
            });
        }
        assertThat(letters.query("ada").consistent().list()).containsExactly(stored);
    }

    private static void assertRefused(ThrowingCallable reading, Reason reason) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(FrozenException.class, error -> {
            assertThat(error.reason()).isEqualTo(reason);
            assertThat(error.path()).isIn("body", "draft");
            assertThat(error.key()).containsKeys("author", "number");
            assertThat(error.table()).isPresent();
        });
    }

    @Test
    void putsAndGets() {
        Letter letter = Letter.of(1, SECRET).drafted(new Body(SECRET));
        letters.put(letter).execute();
        assertStored(letter);
        assertThat(letters.get("ada", 1).consistent().execute()).contains(letter);
        assertThat(letters.get("ada", 1).consistent().executeAsync().join()).contains(letter);
        letters.put(Letter.of(2, SECRET)).executeAsync().join();
        assertStored(letter, Letter.of(2, SECRET));
    }

    @Test
    void updates() {
        letters.put(Letter.of(1, "other")).execute();
        letters.update("ada", 1)
                .set(body, new Body(SECRET))
                .setIfAbsent(draft, new Body(SECRET))
                .execute();
        assertStored(Letter.of(1, SECRET).drafted(new Body(SECRET)));
        letters.update("ada", 1)
                .setIfAbsent(draft, new Body("not this"))
                .set(title, "Changed")
                .when(draft.exists())
                .execute();
        letters.update("ada", 1).remove(draft).when(body.exists()).execute();
        assertStored(new Letter("ada", 1, "Changed", new Body(SECRET), null));
        letters.update("ada", 2)
                .set(body, new Body(SECRET))
                .set(title, "made by an update")
                .orCreate()
                .execute();
        assertThat(letters.get("ada", 2).consistent().execute().map(Letter::body))
                .contains(new Body(SECRET));
    }

    @Test
    void whatWritesReturn() {
        Letter old = Letter.of(1, SECRET);
        Letter now = Letter.of(1, "now");
        letters.put(old).execute();
        assertThat(letters.put(now).returningOld().execute()).contains(old);
        assertThat(letters.update("ada", 1).set(body, old.body()).returningOld().execute())
                .contains(now);
        assertThat(letters.update("ada", 1).set(title, "New").returningNew().execute())
                .isEqualTo(old);
        assertThat(letters.update("ada", 1)
                        .set(body, now.body())
                        .returningUpdatedOld()
                        .execute()
                        .get(body))
                .isEqualTo(old.body());
        Selection<Letter> updated = letters.update("ada", 1)
                .set(body, old.body())
                .set(title, "Again")
                .returningUpdatedNew()
                .execute();
        assertThat(updated.get(body)).isEqualTo(old.body());
        assertThat(updated.get(title)).isEqualTo("Again");
        assertThat(letters.delete("ada", 1).returningOld().execute().map(Letter::body))
                .contains(old.body());
    }

    @Test
    void selectedAttributes() {
        Letter letter = Letter.of(1, SECRET);
        letters.put(letter).execute();
        Selection<Letter> selected =
                letters.get("ada", 1).consistent().select(body, draft).execute().orElseThrow();
        assertThat(selected.get(body)).isEqualTo(letter.body());
        assertThat(selected.find(draft)).isEmpty();
        assertThat(letters.query("ada").select(body).list())
                .extracting(found -> found.get(body))
                .containsExactly(letter.body());
        assertThat(letters.scan().select(body).list())
                .extracting(found -> found.get(body))
                .containsExactly(letter.body());
        Optional<Selection<Letter>> many = letters.getAll(List.of(new LetterKey("ada", 1)))
                .select(body)
                .execute()
                .get(0);
        assertThat(many.orElseThrow().get(body)).isEqualTo(letter.body());
        assertThat(stator.transactGet(List.of(letters.get("ada", 1).select(body)))
                        .execute()
                        .get(0)
                        .orElseThrow()
                        .get(body))
                .isEqualTo(letter.body());
    }

    @Test
    void queriesScansAndIndexes() {
        List<Letter> all =
                LongStream.range(0, 30).mapToObj(i -> Letter.of(i, SECRET + i)).toList();
        letters.putAll(all).execute();
        assertStored(all.toArray(new Letter[0]));
        assertThat(letters.scan().list()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(letters.scan().filter(draft.absent()).list()).hasSize(30);
        assertThat(letters.byTitle().query("New").list())
                .extracting(LetterByTitle::body)
                .containsExactlyElementsOf(all.stream().map(Letter::body).toList());
        assertThat(letters.byTitle().scan().list()).hasSize(30);
    }

    @Test
    void batches() {
        List<Letter> all =
                LongStream.range(0, 60).mapToObj(i -> Letter.of(i, SECRET + i)).toList();
        stator.batchWrite(all.stream().map(letters::put)).execute();
        assertStored(all.toArray(new Letter[0]));
        assertThat(letters.getAll(Stream.of(7L, 99L, 59L).map(number -> new LetterKey("ada", number)))
                        .execute())
                .containsExactly(Optional.of(all.get(7)), Optional.empty(), Optional.of(all.get(59)));
        GetOperation<Letter, Letter> get = letters.get("ada", 3);
        assertThat(stator.batchGet(get).execute().get(get)).contains(all.get(3));
    }

    @Test
    void transactions() {
        letters.put(Letter.of(1, "old")).execute();
        stator.transactWrite(
                        letters.update("ada", 1).set(body, new Body(SECRET)).when(body.exists()),
                        letters.put(Letter.of(2, SECRET)).ifAbsent())
                .execute();
        assertStored(Letter.of(1, SECRET), Letter.of(2, SECRET));
        assertThat(stator.transactGet(List.of(letters.get("ada", 2), letters.get("ada", 1)))
                        .execute())
                .containsExactly(Optional.of(Letter.of(2, SECRET)), Optional.of(Letter.of(1, SECRET)));
    }

    @Test
    void aTransactionWithATokenIsTheSameWhenItIsExecutedAgain() {
        var twice = stator.transactWrite(letters.put(Letter.of(1, SECRET))).token("t1");
        twice.execute();
        twice.execute();
        assertStored(Letter.of(1, SECRET));
    }

    @Test
    void itemsOfFailedConditions() {
        Letter stored = Letter.of(1, SECRET);
        letters.put(stored).execute();
        assertThatThrownBy(letters.put(Letter.of(1, "x")).ifAbsent().withItemOnFailure()::execute)
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.item(Letter.class)).contains(stored));
        assertThatThrownBy(stator.transactWrite(
                        letters.put(Letter.of(1, "x")).ifAbsent().withItemOnFailure())::execute)
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        error -> assertThat(error.reasons().get(0).item(Letter.class))
                                .contains(stored));
    }

    /** Puts the bytes of one attribute in the place of another. */
    private void move(String from, long fromNumber, String to, long toNumber) {
        Map<String, AttributeValue> source = item(fromNumber);
        Map<String, AttributeValue> target = new HashMap<>(item(toNumber));
        target.put(to, Objects.requireNonNull(source.get(from)));
        client.putItem(put -> put.tableName(prefix + "letters").item(target));
    }

    private Map<String, AttributeValue> item(long number) {
        return raw().stream()
                .filter(item -> Objects.requireNonNull(item.get("number")).n().equals(Long.toString(number)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void movedAndAlteredBytesAreRefused() {
        letters.put(Letter.of(1, SECRET)).execute();
        letters.put(Letter.of(2, SECRET).drafted(new Body("draft"))).execute();
        move("body", 1, "body", 2);
        assertRefused(letters.get("ada", 2).consistent()::execute, Reason.DECRYPT);
        Selection<Letter> selected =
                letters.get("ada", 2).consistent().select(body).execute().orElseThrow();
        assertRefused(() -> selected.get(body), Reason.DECRYPT);
        move("draft", 2, "body", 2);
        assertRefused(letters.get("ada", 2).consistent()::execute, Reason.DECRYPT);
        List<BadItem> bad = new ArrayList<>();
        assertThat(letters.query("ada").onBadItem(bad::add).list()).containsExactly(Letter.of(1, SECRET));
        assertThat(bad).extracting(item -> item.error().getClass()).isEqualTo(List.of(FrozenException.class));
    }

    @Test
    void keysRotate() {
        letters.put(Letter.of(1, SECRET)).execute();
        LetterDao rotated = with(FrozenEncryption.with(KeyProvider.of(K2, K1)));
        rotated.put(Letter.of(2, SECRET)).execute();
        assertThat(rotated.query("ada").consistent().list())
                .containsExactly(Letter.of(1, SECRET), Letter.of(2, SECRET));
        assertRefused(letters.get("ada", 2).consistent()::execute, Reason.KEY);
    }

    @Test
    void plainValuesUntilTheyAreEncrypted() {
        LetterDao plain = with(null);
        plain.put(Letter.of(1, SECRET)).execute();
        assertRefused(letters.get("ada", 1).consistent()::execute, Reason.PLAIN);
        LetterDao changing = with(FrozenEncryption.with(KeyProvider.of(K1)).readingPlain());
        for (Letter letter : changing.query("ada").list()) {
            changing.put(letter).execute();
        }
        assertStored(Letter.of(1, SECRET));
        assertRefused(plain.get("ada", 1).consistent()::execute, Reason.ENCRYPTED);
    }

    @Test
    void aCopyUnderAnotherNameCanBeRead() {
        letters.put(Letter.of(1, SECRET)).execute();
        String restored = UUID.randomUUID() + "-restored-";
        LetterDao copy = new LetterDao(stator(restored, FrozenEncryption.with(KeyProvider.of(K1))));
        assertThat(copy.table().create().name()).isEqualTo(restored + "letters");
        client.putItem(put -> put.tableName(restored + "letters").item(raw().get(0)));
        assertThat(copy.get("ada", 1).consistent().execute()).contains(Letter.of(1, SECRET));
    }

    @Test
    void operationsShowWhatTheySend() {
        PutOperation<Letter> put = letters.put(Letter.of(1, SECRET));
        assertThat(put.toRequest().toString()).doesNotContain("meet");
        assertThat(Objects.requireNonNull(put.toRequest().item().get("body"))
                        .b()
                        .asByteArray()[4])
                .isEqualTo((byte) 0x10);
    }
}
