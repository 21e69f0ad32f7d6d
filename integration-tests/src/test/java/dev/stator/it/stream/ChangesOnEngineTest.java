package dev.stator.it.stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.stream.Change;
import dev.stator.stream.ChangePage;
import dev.stator.stream.ChangeReader;
import dev.stator.stream.DescribedStream;
import dev.stator.stream.Expired;
import dev.stator.stream.Inserted;
import dev.stator.stream.Modified;
import dev.stator.stream.Removed;
import dev.stator.stream.ShardIterator;
import dev.stator.stream.ShardPosition;
import dev.stator.stream.StreamReadException;
import dev.stator.stream.StreamReadException.Reason;
import dev.stator.stream.StreamShard;
import dev.stator.stream.Streams;
import dev.stator.stream.UndecodableRecordException;
import dev.stator.table.TableException;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

@StatorTest
class ChangesOnEngineTest {
    private static final Duration SWEEP = Duration.ofSeconds(60);

    private final DynamoDbLocal engine;
    private final TicketDao tickets;
    private final DynamoDbStreamsClient client;

    ChangesOnEngineTest(DynamoDbLocal engine) {
        this.engine = engine.isolated(); // streams outlive their tables
        this.tickets = new TicketDao(Stator.create(this.engine.client()));
        this.client = this.engine.configure(DynamoDbStreamsClient.builder()).build();
    }

    @AfterEach
    void close() {
        client.close();
        engine.reset().close();
    }

    private void create(StreamViewType view) {
        tickets.table().stream(view).create();
    }

    /** What has happened to the table so far. */
    private List<Change<Ticket>> changes() {
        List<Change<Ticket>> changes = new ArrayList<>();
        ChangeReader<Ticket> reader = tickets.changes().reader(client);
        for (StreamShard shard : reader.describe().shards().toList()) {
            ChangePage<Ticket> page = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()));
            while (!page.records().isEmpty()) {
                changes.addAll(page.changes());
                page = reader.changes(page.next().orElseThrow());
            }
        }
        return changes;
    }

    private static void assertSame(Optional<Ticket> image, Ticket ticket) {
        assertThat(image).get().usingRecursiveComparison().isEqualTo(ticket);
    }

    @ParameterizedTest
    @EnumSource(value = StreamViewType.class, mode = Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
    void whatEachViewTypeTells(StreamViewType view) {
        create(view);
        Ticket before = Ticket.of("ada", "before");
        Ticket after = Ticket.of("ada", "after");
        tickets.put(before).execute();
        tickets.put(after).execute();
        tickets.delete(TicketKey.of(after)).execute();
        boolean old = view == StreamViewType.OLD_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
        boolean fresh = view == StreamViewType.NEW_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;

        List<Change<Ticket>> changes = changes();
        assertThat(changes).hasSize(3);
        Change<Ticket> inserted = changes.get(0);
        assertThat(inserted).isInstanceOf(Inserted.class);
        assertThat(inserted.oldImage()).isEmpty();
        Change<Ticket> modified = changes.get(1);
        assertThat(modified).isInstanceOf(Modified.class);
        Change<Ticket> removed = changes.get(2);
        assertThat(removed).isInstanceOf(Removed.class);
        assertThat(removed.newImage()).isEmpty();
        if (fresh) {
            assertSame(inserted.newImage(), before);
            assertSame(modified.newImage(), after);
        } else {
            assertThat(inserted.newImage()).isEmpty();
            assertThat(modified.newImage()).isEmpty();
        }
        if (old) {
            assertSame(modified.oldImage(), before);
            assertSame(removed.oldImage(), after);
        } else {
            assertThat(modified.oldImage()).isEmpty();
            assertThat(removed.oldImage()).isEmpty();
        }
        assertThat(changes).allSatisfy(change -> {
            assertThat(TicketKey.of(change)).isEqualTo(new TicketKey("ada", Instant.EPOCH));
            assertThat(change.createdAt().orElseThrow())
                    .isBetween(Instant.now().minusSeconds(300), Instant.now().plusSeconds(60));
            assertThat(change.sizeBytes()).isPositive();
            assertThat(change.raw().awsRegion()).isEqualTo("ddblocal");
            assertThat(change.toString()).contains("owner = ada").doesNotContain("hush");
        });
        assertThat(changes).extracting(Change::eventId).doesNotHaveDuplicates();
        assertThat(changes)
                .extracting(change -> change.sequenceNumber().orElseThrow())
                .isSorted();
    }

    /** Of what others wrote into the table: a component is of another type, and a key is in another form. */
    @Test
    void whatCannotBeReadIsHandedOver() {
        create(StreamViewType.NEW_AND_OLD_IMAGES);
        tickets.put(Ticket.of("ada", "before")).execute();
        Map<String, AttributeValue> item = new HashMap<>(TicketCodec.INSTANCE.toItem(Ticket.of("eve", "bad")));
        item.put("tags", AttributeValue.fromSs(List.of("a"))); // of several, the order may be another
        Map<String, AttributeValue> bad = new HashMap<>(item);
        bad.put("text", AttributeValue.fromN("1"));
        Map<String, AttributeValue> foreign = new HashMap<>(item);
        foreign.put("opened", AttributeValue.fromS("1970-01-01T00:00:00Z"));
        for (Map<String, AttributeValue> each : List.of(bad, foreign)) {
            engine.client().putItem(put -> put.tableName("tickets").item(each));
        }
        tickets.put(Ticket.of("ada", "after")).execute();
        ChangeReader<Ticket> reader = tickets.changes().reader(client);
        StreamShard shard = reader.describe().shards().findFirst().orElseThrow();
        ChangePage<Ticket> page = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()));
        assertThat(page.records()).hasSize(4);

        assertThatThrownBy(page::changes)
                .isInstanceOfSatisfying(
                        UndecodableRecordException.class,
                        error ->
                                assertThat(error.record().dynamodb().newImage()).isEqualTo(bad));

        List<UndecodableRecordException> handed = new ArrayList<>();
        List<Change<Ticket>> read = page.changes(handed::add);
        assertThat(read).hasSize(2);
        assertThat(read.get(0)).isInstanceOf(Inserted.class);
        assertSame(read.get(0).newImage(), Ticket.of("ada", "before"));
        assertThat(read.get(1)).isInstanceOf(Modified.class);
        assertSame(read.get(1).newImage(), Ticket.of("ada", "after"));
        assertThat(handed).extracting(error -> error.getCause().path()).containsExactly("text", "opened");
        assertThat(handed)
                .extracting(error -> error.record().dynamodb().newImage())
                .containsExactly(bad, foreign);
        assertThat(handed).allSatisfy(error -> {
            assertThat(error.table()).isEqualTo("tickets");
            assertThat(error).hasMessageContaining(error.record().eventID());
        });
        assertThat(handed.get(0).getCause().item()).contains(bad);

        IllegalStateException ended = new IllegalStateException("enough");
        assertThatThrownBy(() -> page.changes(error -> {
                    throw ended;
                }))
                .isSameAs(ended);
    }

    @Test
    void aWriteThatChangesNothingIsNoChange() {
        create(StreamViewType.KEYS_ONLY);
        tickets.put(Ticket.of("ada", "same")).execute();
        tickets.put(Ticket.of("ada", "same")).execute();
        tickets.delete("nobody", Instant.EPOCH).execute();
        assertThat(changes()).hasSize(1);
    }

    /** The engine gives such a record no identity, and an event name that no version of the service has. */
    @Test
    void whatDynamoDbItselfRemovesHasExpired() throws InterruptedException {
        create(StreamViewType.NEW_AND_OLD_IMAGES);
        Ticket past = Ticket.of("ada", "past");
        Ticket due = new Ticket(
                past.owner(),
                past.opened(),
                past.text(),
                past.tags(),
                past.steps(),
                past.attachment(),
                past.secret(),
                Instant.now().getEpochSecond() - 1);
        tickets.put(due).execute();
        tickets.put(Ticket.of("eve", "kept")).execute();
        engine.client()
                .updateTimeToLive(request -> request.tableName("tickets")
                        .timeToLiveSpecification(
                                spec -> spec.attributeName("due").enabled(true)));
        Instant end = Instant.now().plus(SWEEP);
        while (changes().size() < 3 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(changes()).hasSize(3);
        Change<Ticket> last = changes().get(2);
        assertThat(last).isInstanceOf(Expired.class);
        assertThat(TicketKey.of(last)).isEqualTo(TicketKey.of(due));
        assertSame(last.oldImage(), due);
        assertThat(last.raw().eventNameAsString()).isNotIn("INSERT", "MODIFY", "REMOVE");
    }

    @Test
    void whatAStreamIs() {
        create(StreamViewType.NEW_IMAGE);
        ChangeReader<Ticket> reader = tickets.changes().reader(client);
        DescribedStream stream = reader.describe();
        assertThat(stream.table()).isEqualTo("tickets");
        assertThat(stream.status()).isEqualTo(StreamStatus.ENABLED);
        assertThat(stream.view()).isEqualTo(StreamViewType.NEW_IMAGE);
        assertThat(stream.key()).containsExactly("owner", "opened");
        assertThat(stream.createdAt()).isPresent();
        assertThat(reader.streams()).singleElement().satisfies(listed -> {
            assertThat(listed.arn()).isEqualTo(stream.arn());
            assertThat(listed.label()).isEqualTo(stream.label());
        });
        StreamShard shard = stream.shards().findFirst().orElseThrow();
        assertThat(shard.isClosed()).isFalse();
        assertThat(shard.parentId()).isEmpty();
        assertThat(shard.streamArn()).isEqualTo(stream.arn());
    }

    @Test
    void aStreamThatWasReplaced() {
        create(StreamViewType.KEYS_ONLY);
        ChangeReader<Ticket> reader = tickets.changes().reader(client);
        String first = reader.describe().arn();
        tickets.table().stream(StreamViewType.NEW_IMAGE).replacingStream().migrate();
        assertThat(reader.streams()).hasSize(2);
        DescribedStream latest = reader.describe();
        assertThat(latest.arn()).isNotEqualTo(first);
        assertThat(latest.view()).isEqualTo(StreamViewType.NEW_IMAGE);
        DescribedStream ended = Streams.of(client).describe(first).orElseThrow();
        assertThat(ended.status()).isEqualTo(StreamStatus.DISABLED);
        assertThat(ended.shards())
                .allSatisfy(shard -> assertThat(shard.isClosed()).isTrue());
    }

    @Test
    void aClosedShardEnds() {
        create(StreamViewType.KEYS_ONLY);
        tickets.put(Ticket.of("ada", "one")).execute();
        tickets.table().noStream().migrate();
        ChangeReader<Ticket> reader = tickets.changes().reader(client);
        StreamShard shard = reader.describe().shards().findFirst().orElseThrow();
        ChangePage<Ticket> page = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()));
        assertThat(page.changes()).hasSize(1);
        while (page.next().isPresent()) {
            page = reader.changes(page.next().get());
            assertThat(page.changes()).isEmpty();
        }
    }

    @Test
    void everyPositionInAShard() {
        create(StreamViewType.NEW_IMAGE);
        for (String text : List.of("a", "b", "c")) {
            tickets.put(Ticket.of("ada", text)).execute();
        }
        ChangeReader<Ticket> reader = tickets.changes().reader(client);
        StreamShard shard = reader.describe().shards().findFirst().orElseThrow();
        String second = changes().get(1).sequenceNumber().orElseThrow();
        assertThat(texts(reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()))))
                .containsExactly("a", "b", "c");
        assertThat(texts(reader.changes(reader.iterator(shard, ShardPosition.at(second)))))
                .containsExactly("b", "c");
        assertThat(texts(reader.changes(reader.iterator(shard, ShardPosition.after(second)))))
                .containsExactly("c");
        ShardIterator latest = reader.iterator(shard, ShardPosition.latest());
        tickets.put(Ticket.of("ada", "d")).execute();
        assertThat(texts(reader.changes(latest))).containsExactly("d");
        ChangePage<Ticket> one = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()), 1);
        assertThat(texts(one)).containsExactly("a");
        assertThat(texts(reader.changes(one.next().orElseThrow(), 2))).containsExactly("b", "c");
    }

    private static List<String> texts(ChangePage<Ticket> page) {
        return page.changes().stream()
                .map(change -> change.newImage().orElseThrow().text())
                .toList();
    }

    @Test
    void aHandlerThatNeedsImagesDoesNotStartWithoutThem() {
        create(StreamViewType.KEYS_ONLY);
        ChangeReader<Ticket> reader =
                tickets.changes().requireImages(StreamViewType.NEW_IMAGE).reader(client);
        assertThatThrownBy(reader::describe)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("Table tickets: its stream has view type KEYS_ONLY");
    }

    @Test
    void aTableWithoutAStream() {
        tickets.table().create();
        assertThatThrownBy(() -> tickets.changes().reader(client).describe())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("it has no stream");
    }

    @Test
    void whatIsNotThere() {
        create(StreamViewType.KEYS_ONLY);
        String arn = tickets.changes().reader(client).describe().arn();
        assertThat(Streams.of(client).describe(arn.replace("tickets", "nothing")))
                .isEmpty();
        String shard = "shardId-00000000000000000000-00000000";
        assertThatThrownBy(() -> Streams.of(client).iterator(arn, shard, ShardPosition.latest()))
                .isInstanceOf(StreamReadException.class)
                .satisfies(e -> assertThat(((StreamReadException) e).reason()).isEqualTo(Reason.NOT_FOUND))
                .satisfies(e -> assertThat(requireNonNull(e.getMessage())).contains(shard));
    }
}
