package dev.stator.stream;

import static dev.stator.stream.Records.TIME;
import static dev.stator.stream.Records.changes;
import static dev.stator.stream.Records.item;
import static dev.stator.stream.Records.key;
import static dev.stator.stream.Records.post;
import static dev.stator.stream.Records.record;
import static dev.stator.stream.Records.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stator.ChangeStream;
import dev.stator.blog.Post;
import dev.stator.blog.PostKey;
import dev.stator.table.TableException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class ChangeStreamTest {
    private static final StreamRecord.Builder OLD_AND_NEW =
            stream().oldImage(item("before")).newImage(item("after"));

    @Test
    void anInsert() {
        Change<Post> change = changes().decode(Records.inserted("New"));
        assertThat(change).isInstanceOf(Inserted.class);
        assertThat(change.newImage()).contains(post("New"));
        assertThat(change.oldImage()).isEmpty();
        assertThat(PostKey.of(change)).isEqualTo(new PostKey("ada", TIME));
        assertThat(change.eventId()).isEqualTo("e1");
        assertThat(change.sequenceNumber()).contains("111");
        assertThat(change.createdAt()).contains(TIME);
        assertThat(change.sizeBytes()).isEqualTo(26);
        assertThat(change.raw()).isEqualTo(Records.inserted("New"));
        assertThat(change.source().table()).isEqualTo("posts");
    }

    @Test
    void aModification() {
        Change<Post> change = changes().decode(record("MODIFY", OLD_AND_NEW));
        assertThat(change).isInstanceOf(Modified.class);
        assertThat(change.oldImage()).contains(post("before"));
        assertThat(change.newImage()).contains(post("after"));
    }

    @Test
    void aRemovalBySomebody() {
        Change<Post> change = changes().decode(record("REMOVE", stream().oldImage(item("before"))));
        assertThat(change).isInstanceOf(Removed.class);
        assertThat(change.oldImage()).contains(post("before"));
        assertThat(change.newImage()).isEmpty();
    }

    @Test
    void aRemovalByTimeToLive() {
        Identity dynamoDb = Identity.builder()
                .type("Service")
                .principalId("dynamodb.amazonaws.com")
                .build();
        Change<Post> change = changes()
                .decode(record("REMOVE", stream().oldImage(item("before"))).copy(b -> b.userIdentity(dynamoDb)));
        assertThat(change).isInstanceOf(Expired.class);
        assertThat(change.oldImage()).contains(post("before"));
    }

    /** As a replica of a global table or another service of AWS leaves behind. */
    @ParameterizedTest
    @CsvSource({"Service, replication.dynamodb.amazonaws.com", "AssumedRole, dynamodb.amazonaws.com"})
    void aRemovalByAnotherIdentity(String type, String principal) {
        Identity other = Identity.builder().type(type).principalId(principal).build();
        assertThat(changes().decode(record("REMOVE", stream()).copy(b -> b.userIdentity(other))))
                .isInstanceOf(Removed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRE", "UNKNOWN_TO_SDK_VERSION"})
    void whatExpiredInDynamoDbLocal(String event) {
        Record record = record(event, stream().oldImage(item("before"))).copy(b -> b.awsRegion("ddblocal"));
        assertThat(changes().decode(record)).isInstanceOf(Expired.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT", "MODIFY", "REMOVE"})
    void keysOnly(String event) {
        Change<Post> change = changes().decode(record(event, stream()));
        assertThat(change.oldImage()).isEmpty();
        assertThat(change.newImage()).isEmpty();
        assertThat(PostKey.of(change)).isEqualTo(new PostKey("ada", TIME));
    }

    @Test
    void anUnknownEventOfTheRealService() {
        Record record = record("TRUNCATE", stream());
        assertThatThrownBy(() -> changes().decode(record))
                .isInstanceOf(UndecodableRecordException.class)
                .hasMessageContaining("\"TRUNCATE\"")
                .hasMessageContaining("table posts")
                .satisfies(e ->
                        assertThat(((UndecodableRecordException) e).record()).isSameAs(record));
    }

    @Test
    void anUnknownEventOfDynamoDbLocalThatLeavesAnItem() {
        Record record =
                record("UNKNOWN_TO_SDK_VERSION", stream().newImage(item("New"))).copy(b -> b.awsRegion("ddblocal"));
        assertThatThrownBy(() -> changes().decode(record)).isInstanceOf(UndecodableRecordException.class);
    }

    @Test
    void anImageThatIsNotOfTheEntity() {
        Map<String, AttributeValue> image = new HashMap<>(item("New"));
        image.put("likes", AttributeValue.fromS("many"));
        UndecodableRecordException error = catchThrowableOfType(
                UndecodableRecordException.class,
                () -> changes().decode(record("INSERT", stream().newImage(image))));
        assertThat(error.getCause().path()).isEqualTo("likes");
        assertThat(error.getCause().table()).contains("posts");
        assertThat(error.getCause().key()).isEqualTo(key());
        assertThat(error.record().dynamodb().newImage()).isEqualTo(image);
        assertThat(error).hasMessageContaining("event ID e1");
    }

    @Test
    void aKeyThatIsNotOfTheEntity() {
        Map<String, AttributeValue> key = Map.of("author", AttributeValue.fromS("ada"));
        assertThatThrownBy(() -> changes().decode(record("REMOVE", stream().keys(key))))
                .isInstanceOf(UndecodableRecordException.class)
                .hasMessageContaining("postedAt")
                .hasMessageContaining("missing");
    }

    @Test
    void aRecordWithoutItsMainPart() {
        Record record = Record.builder().eventID("e1").eventName("INSERT").build();
        assertThatThrownBy(() -> changes().decode(record))
                .isInstanceOf(UndecodableRecordException.class)
                .hasMessageContaining("\"dynamodb\"");
    }

    @Test
    void textShowsWhichItemAndNoImage() {
        assertThat(changes().decode(record("MODIFY", OLD_AND_NEW)))
                .hasToString("Modified[author = ada, postedAt = 2026-01-01T00:00:00Z] in table posts, event e1,"
                        + " sequence number 111");
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_IMAGE, NEW_IMAGE, true",
        "NEW_IMAGE, NEW_AND_OLD_IMAGES, true",
        "NEW_IMAGE, OLD_IMAGE, false",
        "NEW_IMAGE, KEYS_ONLY, false",
        "OLD_IMAGE, OLD_IMAGE, true",
        "OLD_IMAGE, NEW_IMAGE, false",
        "NEW_AND_OLD_IMAGES, NEW_AND_OLD_IMAGES, true",
        "NEW_AND_OLD_IMAGES, NEW_IMAGE, false",
        "NEW_AND_OLD_IMAGES, OLD_IMAGE, false",
        "KEYS_ONLY, KEYS_ONLY, true"
    })
    void whatAHandlerNeedsAndAStreamHas(StreamViewType needed, StreamViewType there, boolean fits) {
        ChangeStream<Post> changes = changes().requireImages(needed);
        if (fits) {
            assertThatCode(() -> changes.checkView(there)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> changes.checkView(there))
                    .isInstanceOf(TableException.class)
                    .hasMessageContaining("Table posts: its stream has view type " + there)
                    .hasMessageContaining(".stream(StreamViewType." + needed + ").replacingStream()");
        }
    }

    @ParameterizedTest
    @EnumSource(value = StreamViewType.class, mode = Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
    void whatIsNotAskedForMayBeMissing(StreamViewType there) {
        assertThatCode(() -> changes().checkView(there)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"NEW_IMAGE, INSERT", "NEW_IMAGE, MODIFY", "OLD_IMAGE, MODIFY", "OLD_IMAGE, REMOVE"})
    void aRecordWithoutARequiredImage(StreamViewType needed, String event) {
        assertThatThrownBy(() -> changes().requireImages(needed).decode(record(event, stream())))
                .isInstanceOf(UndecodableRecordException.class)
                .hasMessageContaining("image, but requireImages asks for");
    }

    @ParameterizedTest
    @CsvSource({"NEW_IMAGE, REMOVE", "OLD_IMAGE, INSERT"})
    void aChangeThatHasNoSuchImage(StreamViewType needed, String event) {
        assertThatCode(() -> changes().requireImages(needed).decode(record(event, stream())))
                .doesNotThrowAnyException();
    }
}
