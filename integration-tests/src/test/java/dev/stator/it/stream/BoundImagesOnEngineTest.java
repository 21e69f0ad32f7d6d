package dev.stator.it.stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.FrozenException;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.KeyProvider;
import dev.stator.stream.Change;
import dev.stator.stream.ChangeReader;
import dev.stator.stream.Inserted;
import dev.stator.stream.Modified;
import dev.stator.stream.Removed;
import dev.stator.stream.ShardPosition;
import dev.stator.stream.StreamShard;
import dev.stator.stream.UndecodableRecordException;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Images are read as the items are: with the keys and by the clock of the Stator, and for the item whose change it is.
 */
@StatorTest
class BoundImagesOnEngineTest {
    /** Far ahead, so that DynamoDB Local, which has its own time, deletes nothing. */
    private static final Instant NOON = Instant.parse("2096-03-01T12:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final FrozenEncryption ENCRYPTION =
            FrozenEncryption.with(KeyProvider.of(EncryptionKey.of("2026", new byte[32])));

    private final DynamoDbLocal engine;
    private final DynamoDbStreamsClient client;
    private final ParcelDao atNoon;

    BoundImagesOnEngineTest(DynamoDbLocal engine) {
        this.engine = engine.isolated(); // streams outlive their tables
        this.client = this.engine.configure(DynamoDbStreamsClient.builder()).build();
        this.atNoon = parcels(stator(Duration.ZERO).frozenEncryption(ENCRYPTION));
    }

    private Stator.Builder stator(Duration afterNoon) {
        return Stator.builder()
                .client(engine.client())
                .tablePrefix("test-")
                .clock(Clock.fixed(NOON.plus(afterNoon), ZoneOffset.UTC));
    }

    private static ParcelDao parcels(Stator.Builder stator) {
        return new ParcelDao(stator.build());
    }

    private ParcelDao parcelsAt(Duration afterNoon) {
        return parcels(stator(afterNoon).frozenEncryption(ENCRYPTION));
    }

    @BeforeEach
    void create() {
        atNoon.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).create();
    }

    @AfterEach
    void close() {
        client.close();
        engine.reset().close();
    }

    private List<Record> records() {
        ChangeReader<Parcel> reader = atNoon.changes().reader(client);
        StreamShard shard = reader.describe().shards().findFirst().orElseThrow();
        return reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()))
                .records();
    }

    private static Parcel parcel(String what, Duration kept) {
        return new Parcel("p1", List.of(what), kept);
    }

    @Test
    void imagesAreWhatWasWritten() {
        atNoon.put(parcel("cake", HOUR)).execute();
        parcelsAt(Duration.ofMinutes(20))
                .update("p1")
                .set(Parcel_.contents, List.of("cake", "tea"))
                .set(Parcel_.kept, HOUR)
                .execute();
        atNoon.delete("p1").execute();

        List<Change<Parcel>> changes =
                records().stream().map(atNoon.changes()::decode).toList();
        Parcel second = new Parcel("p1", List.of("cake", "tea"), Duration.ofMinutes(80));
        assertThat(changes).hasSize(3);
        assertThat(changes.get(0)).isInstanceOf(Inserted.class);
        assertThat(changes.get(0).newImage()).contains(parcel("cake", HOUR));
        assertThat(changes.get(1)).isInstanceOf(Modified.class);
        assertThat(changes.get(1).oldImage()).contains(parcel("cake", HOUR));
        assertThat(changes.get(1).newImage()).contains(second);
        assertThat(changes.get(2)).isInstanceOf(Removed.class);
        assertThat(changes.get(2).oldImage()).contains(second);
    }

    /** A change of an item that has ended meanwhile is still a change. */
    @Test
    void lifetimesGoByTheClockOfTheReader() {
        atNoon.put(parcel("cake", HOUR)).execute();
        Record put = records().get(0);
        assertThat(kept(put, Duration.ofMinutes(20))).contains(Duration.ofMinutes(40));
        assertThat(kept(put, HOUR)).contains(Duration.ZERO);
        assertThat(kept(put, HOUR.multipliedBy(3))).contains(Duration.ofHours(-2));
        assertThat(parcelsAt(HOUR.multipliedBy(3)).get("p1").execute()).isEmpty();
        assertThat(requireNonNull(put.dynamodb().newImage().get("kept")).n())
                .isEqualTo(Long.toString(NOON.plus(HOUR).getEpochSecond()));
    }

    private Optional<Duration> kept(Record change, Duration afterNoon) {
        return parcelsAt(afterNoon).changes().decode(change).newImage().map(Parcel::kept);
    }

    @Test
    void whatIsFrozenIsEncryptedInTheStream() {
        atNoon.put(parcel("cake", HOUR)).execute();
        Record put = records().get(0);
        byte[] bytes =
                requireNonNull(put.dynamodb().newImage().get("contents")).b().asByteArray();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("cake");

        assertRefused(parcels(stator(Duration.ZERO)), put, FrozenException.Reason.ENCRYPTED);
        FrozenEncryption others = FrozenEncryption.with(KeyProvider.of(EncryptionKey.of("2027", new byte[32])));
        assertRefused(parcels(stator(Duration.ZERO).frozenEncryption(others)), put, FrozenException.Reason.KEY);

        Map<String, AttributeValue> moved = new HashMap<>(put.dynamodb().newImage());
        moved.put("id", AttributeValue.fromS("p2"));
        Record foreign = put.copy(change -> change.dynamodb(put.dynamodb().copy(stream -> stream.newImage(moved))));
        assertRefused(atNoon, foreign, FrozenException.Reason.DECRYPT);
    }

    private static void assertRefused(ParcelDao reader, Record change, FrozenException.Reason reason) {
        assertThatThrownBy(() -> reader.changes().decode(change))
                .isInstanceOfSatisfying(
                        UndecodableRecordException.class,
                        refused -> assertThat(refused.getCause())
                                .isInstanceOfSatisfying(FrozenException.class, cause -> {
                                    assertThat(cause.reason()).isEqualTo(reason);
                                    assertThat(cause.path()).isEqualTo("contents");
                                }));
    }
}
