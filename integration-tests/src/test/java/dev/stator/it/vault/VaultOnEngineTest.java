package dev.stator.it.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.dao.EntityOperations;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.error.FrozenException;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.KeyProvider;
import dev.stator.it.vault.Account.Balance;
import dev.stator.it.vault.Account.Entry;
import dev.stator.it.vault.Vault.Lease;
import dev.stator.it.vault.Vault.Owner;
import dev.stator.it.vault.Vault.Pass;
import dev.stator.it.vault.Vault.Secret;
import dev.stator.it.vault.Vault.Stamped;
import dev.stator.it.vault.Vault.Text;
import dev.stator.operation.BadItem;
import dev.stator.stream.Change;
import dev.stator.stream.ChangePage;
import dev.stator.stream.ChangeReader;
import dev.stator.stream.Inserted;
import dev.stator.stream.ShardPosition;
import dev.stator.stream.StreamShard;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What reads and writes any record of a table stores what the record's DAO stores, and gives what that gives. */
@StatorTest
class VaultOnEngineTest {
    /** That of the engine, which deletes what has ended. */
    @SuppressWarnings("TimeInStaticInitializer") // One time for all items.
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static final String HIDDEN = "noon";

    private final DynamoDbLocal engine;
    private final DynamoDbStreamsClient streams;
    private final Stator stator;
    private final VaultTable vault;
    private final AccountTable account;

    VaultOnEngineTest(DynamoDbLocal engine) {
        this.engine = engine.isolated(); // streams outlive their tables
        this.streams = this.engine.configure(DynamoDbStreamsClient.builder()).build();
        this.stator = stator(Optional.of(new byte[32]));
        this.vault = new VaultTable(stator);
        this.account = new AccountTable(stator);
    }

    private Stator stator(Optional<byte[]> key) {
        Stator.Builder builder = Stator.builder()
                .client(engine.client())
                .asyncClient(engine.asyncClient())
                .tablePrefix("x-")
                .clock(Clock.fixed(NOW, ZoneOffset.UTC));
        return key.map(bytes -> builder.frozenEncryption(
                        FrozenEncryption.with(KeyProvider.of(EncryptionKey.of("2026", bytes)))))
                .orElse(builder)
                .build();
    }

    @BeforeEach
    void create() {
        vault.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).create();
        account.table().create();
    }

    @AfterEach
    void close() {
        streams.close();
        engine.reset().close();
    }

    private static List<Vault> items(long seed) {
        Random random = new Random(seed);
        List<Vault> items = new ArrayList<>(List.of(new Owner("1", "ada", "plain")));
        for (int i = 0; i < 30; i++) {
            String number = Integer.toString(i);
            Text text = new Text(HIDDEN + random.nextInt());
            items.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Secret("1", number, "ada", text, random.nextBoolean() ? text : null);
                        case 1 -> new Lease("1", number, "ada", lasting(random));
                        case 2 -> new Pass("1", number, "ada", NOW.plusSeconds(3600 + random.nextInt(9999)), text);
                        default -> new Stamped("1", number, "ada", null, Instant.EPOCH);
                    });
        }
        return items;
    }

    private static Optional<Duration> lasting(Random random) {
        return random.nextBoolean() ? Optional.of(Duration.ofSeconds(3600 + random.nextInt(9999))) : Optional.empty();
    }

    /** As it is read: stamped. */
    private static Vault stored(Vault item) {
        return item instanceof Stamped stamped
                ? new Stamped(stamped.vault(), stamped.number(), stamped.owner(), NOW, NOW)
                : item;
    }

    private static List<Vault> stored(Collection<? extends Vault> items) {
        return items.stream().map(VaultOnEngineTest::stored).toList();
    }

    private static <R> List<R> only(Class<R> type, List<? extends Vault> items) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void putByDaos(List<Vault> items) {
        items.forEach(item -> VaultTable.<Runnable>match(
                        item,
                        owner -> () -> vault.owners().put(owner).execute(),
                        secret -> () -> vault.secrets().put(secret).execute(),
                        lease -> () -> vault.leases().put(lease).execute(),
                        pass -> () -> vault.passes().put(pass).execute(),
                        stamped -> () -> vault.stampeds().put(stamped).execute())
                .run());
    }

    private Map<Object, Map<String, AttributeValue>> raw() {
        return engine.client().scanPaginator(scan -> scan.tableName("x-vault").consistentRead(true)).items().stream()
                .collect(Collectors.toMap(VaultOnEngineTest::rangeKey, Function.identity()));
    }

    private static Object rangeKey(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get("SK")).s();
    }

    /** A frozen value as its record's codec makes it of what is stored, which begins otherwise each time. */
    private static void assertSame(
            Map<Object, Map<String, AttributeValue>> some, Map<Object, Map<String, AttributeValue>> others) {
        assertThat(some).containsOnlyKeys(others.keySet());
        some.forEach((key, item) -> {
            Map<String, AttributeValue> other = Objects.requireNonNull(others.get(key));
            assertThat(item).containsOnlyKeys(other.keySet());
            item.forEach((name, value) -> {
                if (value.b() == null) {
                    assertThat(value).isEqualTo(other.get(name));
                } else {
                    assertEncrypted(value);
                    assertEncrypted(Objects.requireNonNull(other.get(name)));
                }
            });
        });
    }

    private static void assertEncrypted(AttributeValue value) {
        byte[] bytes = value.b().asByteArray();
        assertThat(bytes[4] >> 4).as("AES-GCM").isEqualTo(1);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsReadOfAnyRecordIsWhatItsDaoReads(long seed) throws Exception {
        List<Vault> items = items(seed);
        putByDaos(items);
        List<Vault> expected = new ArrayList<>();
        expected.addAll(vault.owners().scan().list());
        expected.addAll(vault.secrets().scan().list());
        expected.addAll(vault.leases().scan().list());
        expected.addAll(vault.passes().scan().list());
        expected.addAll(vault.stampeds().scan().list());
        assertThat(expected).containsExactlyInAnyOrderElementsOf(stored(items));
        VaultView view = new VaultView(
                new Owner("1", "ada", "plain"),
                vault.secrets().query("1").list(),
                vault.leases().query("1").list(),
                vault.passes().query("1").list(),
                vault.stampeds().query("1").list());

        assertThat(vault.scan().list()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(vault.scan().pageSize(4).stream()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(vault.scan().listAsync().join()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(vault.scan().parallel(3).stream()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(vault.owners().collection("1").list()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(vault.owners().byOwner().collection("ada").list()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(new VaultViewDao(stator).get("1").execute()).contains(view);
        assertThat(new OwnedViewDao(stator).get("ada").execute())
                .contains(new OwnedView(view.owner(), view.secrets(), view.leases(), view.passes(), view.stamped()));
        assertThat(changed()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(vault.table().check().execute().findings()).isEmpty();
    }

    private List<Vault> changed() throws Exception {
        List<Vault> changed = new ArrayList<>();
        ChangeReader<Vault> reader = vault.changes().reader(streams);
        for (StreamShard shard : reader.describe().shards().toList()) {
            ChangePage<Vault> page = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()));
            while (!page.records().isEmpty()) {
                for (Change<Vault> change : page.changes()) {
                    changed.add(((Inserted<Vault>) change).newImage().orElseThrow());
                }
                page = reader.changes(page.next().orElseThrow());
            }
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsWrittenOfAnyRecordIsWhatItsDaoWrites(long seed) {
        EntityOperations<Vault> root = stator.entity(VaultCodec.SCHEMA);
        List<Vault> items = items(seed);
        putByDaos(items);
        Map<Object, Map<String, AttributeValue>> expected = raw();
        assertThat(expected).hasSize(items.size());
        for (Consumer<List<Vault>> way : List.<Consumer<List<Vault>>>of(
                all -> all.forEach(item -> vault.put(item).execute()),
                all -> all.forEach(item -> vault.put(item).executeAsync().join()),
                all -> vault.putAll(all).execute(),
                all -> vault.putAll(all.stream()).execute(),
                all -> stator.transactWrite(all.stream().map(vault::put).toList())
                        .execute(),
                all -> all.forEach(item -> root.put(item).execute()),
                all -> root.putAll(all).execute())) {
            raw().values()
                    .forEach(item -> engine.client()
                            .deleteItem(delete -> delete.tableName("x-vault")
                                    .key(Map.of("PK", item.get("PK"), "SK", item.get("SK")))));
            way.accept(items);
            assertSame(raw(), expected);
            assertThat(vault.secrets().scan().list())
                    .containsExactlyInAnyOrderElementsOf(only(Secret.class, stored(items)));
            assertThat(vault.scan().list()).containsExactlyInAnyOrderElementsOf(stored(items));
        }
    }

    @Test
    void whatCannotBeDecryptedIsRefusedAsByTheDao() {
        vault.put(new Secret("1", "2", "ada", new Text(HIDDEN), null)).execute();
        byte[] other = new byte[32];
        other[0] = 1;
        VaultTable wrong = new VaultTable(stator(Optional.of(other)));
        List<BadItem> bad = new ArrayList<>();

        FrozenException expected = refused(() -> wrong.secrets().scan().list());
        FrozenException error = refused(() -> wrong.scan().list());
        assertThat(error).hasMessage(expected.getMessage());
        assertThat(error.key()).isEqualTo(expected.key());
        assertThat(error.item()).isEqualTo(expected.item());
        assertThat(wrong.scan().onBadItem(bad::add).list()).isEmpty();
        assertThat(bad).hasSize(1);
        assertThatThrownBy(() -> new VaultTable(stator(Optional.empty())).scan().list())
                .isInstanceOf(DecodingException.class);
    }

    private static FrozenException refused(Supplier<?> reading) {
        FrozenException[] refused = new FrozenException[1];
        assertThatThrownBy(reading::get).isInstanceOfSatisfying(FrozenException.class, error -> refused[0] = error);
        return refused[0];
    }

    /** Its DAO alone writes a record with a version; what reads any record reads it as its DAO does. */
    @Test
    void aRecordWithAVersionIsWrittenByItsDaoAlone() {
        EntityOperations<Account> root = stator.entity(AccountCodec.SCHEMA);
        Balance balance = new Balance("1", 5, new Text(HIDDEN), Duration.ofHours(1), Instant.EPOCH, 0);
        account.balances().put(balance).execute();
        account.entries().put(new Entry("1", "1", 5)).execute();
        Balance written = account.balances().get("1").execute().orElseThrow();

        assertThat(written).isEqualTo(new Balance("1", 5, new Text(HIDDEN), Duration.ofHours(1), NOW, 1));
        assertThat(account.scan().list()).containsExactlyInAnyOrder(written, new Entry("1", "1", 5));
        assertThat(Stream.of(AccountTable.class.getMethods()).map(method -> method.getName()))
                .doesNotContain("put", "putAll");
        for (Runnable write : List.<Runnable>of(
                () -> root.put(written).execute(),
                () -> root.put(written).ifAbsent().execute(),
                () -> root.putAll(List.of(written)).execute(),
                () -> stator.transactWrite(root.put(written)).execute())) {
            assertThatThrownBy(write::run)
                    .satisfies(error -> assertThat(error instanceof EncodingException ? error : error.getCause())
                            .isInstanceOf(EncodingException.class)
                            .hasMessageContaining("in table x-account: a Balance has a version")
                            .hasMessageContaining("put it by the DAO of Balance"));
        }
        root.put(new Entry("1", "2", 6)).execute();
        assertThat(account.scan().list())
                .containsExactlyInAnyOrder(written, new Entry("1", "1", 5), new Entry("1", "2", 6));
    }
}
