package dev.stator.stream.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.stator.ChangeStream;
import dev.stator.stream.Change;
import dev.stator.stream.ChangeRecords;
import dev.stator.stream.Expired;
import dev.stator.stream.Inserted;
import dev.stator.stream.Modified;
import dev.stator.stream.Removed;
import dev.stator.streams.Post;
import dev.stator.streams.Posts;
import dev.stator.streams.Recorded;
import dev.stator.streams.Shop;
import dev.stator.streams.ShopChanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * Events as AWS delivered them to a function in 2020, of a table for each view type, in which an item was put, put once
 * more with another value and deleted: <a href="https://github.com/Ankcorn/dynamodb-streams-test">recorded</a> by
 * others. The file has their values, with an account in the place of the one that was blanked.
 */
class RecordedEventsTest {
    private static final Recorded BEFORE = new Recorded("a", "b", "test");
    private static final Recorded AFTER = new Recorded("a", "b", "hello");

    @Test
    void areRead() {
        Map<String, List<Change<Recorded>>> byTable = new HashMap<>();
        for (DynamodbStreamRecord raw : Events.event("recorded.json").getRecords()) {
            String table = raw.getEventSourceARN().replaceAll(".*table/|/stream.*", "");
            ChangeStream<Recorded> changes = Recorded.changes(table);
            assertThat(LambdaRecords.isOf(raw, changes)).isTrue();
            byTable.computeIfAbsent(raw.getDynamodb().getStreamViewType(), any -> new ArrayList<>())
                    .add(changes.decode(LambdaRecords.toSdk(raw)));
        }
        assertThat(byTable.keySet())
                .containsExactlyInAnyOrder("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES");
        byTable.forEach((view, changes) -> {
            assertThat(changes).hasExactlyElementsOfTypes(Inserted.class, Modified.class, Removed.class);
            boolean old = view.contains("OLD");
            boolean now = view.contains("NEW");
            assertThat(changes.get(0).newImage().equals(Optional.of(BEFORE))).isEqualTo(now);
            assertThat(changes.get(1).newImage().equals(Optional.of(AFTER))).isEqualTo(now);
            assertThat(changes.get(1).oldImage().equals(Optional.of(BEFORE))).isEqualTo(old);
            assertThat(changes.get(2).oldImage().equals(Optional.of(AFTER))).isEqualTo(old);
        });
    }

    /** What is made for tests has the same parts and as many bytes. */
    @ParameterizedTest
    @CsvSource({"KEYS_ONLY, 6, 6, 6", "NEW_IMAGE, 20, 21, 6", "OLD_IMAGE, 6, 20, 21", "NEW_AND_OLD_IMAGES, 20, 35, 21"})
    void areMadeAlike(StreamViewType view, long inserted, long modified, long removed) {
        ChangeStream<Recorded> changes = Recorded.changes("any");
        ChangeRecords<Recorded> records = changes.records().view(view);
        List<Record> made = List.of(records.inserted(BEFORE), records.modified(BEFORE, AFTER), records.removed(AFTER));
        assertThat(made.stream().map(record -> record.dynamodb().sizeBytes()))
                .containsExactly(inserted, modified, removed);

        List<DynamodbStreamRecord> recorded = Events.event("recorded.json").getRecords().stream()
                .filter(record -> record.getDynamodb().getStreamViewType().equals(view.toString()))
                .toList();
        DynamodbEvent event = LambdaRecords.event(changes, made);
        assertThat(recorded).hasSameSizeAs(made);
        for (int i = 0; i < made.size(); i++) {
            DynamodbStreamRecord own = event.getRecords().get(i);
            DynamodbStreamRecord theirs = recorded.get(i);
            assertThat(own.getEventName()).isEqualTo(theirs.getEventName());
            assertThat(own.getDynamodb().getKeys())
                    .isEqualTo(theirs.getDynamodb().getKeys());
            assertThat(own.getDynamodb().getOldImage())
                    .isEqualTo(theirs.getDynamodb().getOldImage());
            assertThat(own.getDynamodb().getNewImage())
                    .isEqualTo(theirs.getDynamodb().getNewImage());
            assertThat(own.getDynamodb().getSizeBytes())
                    .isEqualTo(theirs.getDynamodb().getSizeBytes());
        }
    }

    @Test
    void whatIsMadeIsHandled() {
        ChangeStream<Post> changes = Posts.changes();
        ChangeRecords<Post> records = changes.records();
        Post post = Posts.post("New", 7, "a");
        Post liked = Posts.post("New", 8, "a");
        DynamodbEvent event = LambdaRecords.event(
                changes,
                List.of(
                        records.inserted(post),
                        records.modified(post, liked),
                        records.removed(liked),
                        records.expired(liked)));

        List<Change<Post>> seen = new ArrayList<>();
        assertThat(new LambdaChanges<>(changes, seen::add).handle(event).getBatchItemFailures())
                .isEmpty();

        assertThat(seen).hasExactlyElementsOfTypes(Inserted.class, Modified.class, Removed.class, Expired.class);
        assertThat(seen.get(1).oldImage()).contains(post);
        assertThat(seen.get(1).newImage()).contains(liked);
        assertThat(seen.stream().map(Change::eventId)).doesNotHaveDuplicates();
        assertThat(seen.stream().map(change -> change.sequenceNumber().orElseThrow()))
                .isSorted();
    }

    @Test
    void ofATableOfSeveralRecords() {
        ChangeStream<Shop> changes = ShopChanges.stream();
        ChangeRecords<Shop> records = changes.records();
        List<Change<Shop>> seen = new ArrayList<>();
        new LambdaChanges<>(changes, seen::add)
                .handle(LambdaRecords.event(
                        changes,
                        List.of(
                                records.inserted(new Shop.Order("o1", "ada")),
                                records.removed(new Shop.OrderItem("o1", "tea", 2)))));
        assertThat(seen.get(0).newImage()).contains(new Shop.Order("o1", "ada"));
        assertThat(seen.get(1).oldImage()).contains(new Shop.OrderItem("o1", "tea", 2));
    }

    @Test
    void twoItemsAreNoChangeOfOne() {
        ChangeRecords<Recorded> records = Recorded.changes("any").records();
        assertThatThrownBy(() -> records.modified(BEFORE, new Recorded("a", "c", "test")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("removed(before) and inserted(after)");
    }
}
