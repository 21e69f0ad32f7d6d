package dev.stator.stream.kinesis;

import static dev.stator.streams.Posts.changes;
import static dev.stator.streams.Posts.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stator.error.DecodingException;
import dev.stator.error.StatorException;
import dev.stator.stream.Change;
import dev.stator.stream.Expired;
import dev.stator.stream.Inserted;
import dev.stator.stream.Modified;
import dev.stator.stream.Removed;
import dev.stator.stream.UndecodableRecordException;
import dev.stator.streams.Post;
import dev.stator.streams.PostKey;
import dev.stator.streams.Posts;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KinesisChangesTest {
    private final KinesisChanges<Post> changes = new KinesisChanges<>(changes());

    @Test
    void anInsertTimedInMilliseconds() {
        Change<Post> change = changes.decode(file("insert.json"));
        assertThat(change).isInstanceOf(Inserted.class);
        assertThat(change.newImage()).contains(post("New", 7, "a", "b"));
        assertThat(PostKey.of(change)).isEqualTo(Posts.key());
        assertThat(change.createdAt()).contains(Instant.parse("2026-01-01T00:00:00.474Z"));
        assertThat(change.eventId()).isEqualTo("6f773704-d244-414f-9590-5e9e9045409d");
        assertThat(change.sequenceNumber()).isEmpty();
        assertThat(change.sizeBytes()).isEqualTo(59);
        assertThat(change.raw().awsRegion()).isEqualTo("eu-west-1");
        assertThat(change.raw().eventSource()).isEqualTo("aws:dynamodb");
    }

    @Test
    void aModificationTimedInMicroseconds() {
        Change<Post> change = changes.decode(file("modify.json"));
        assertThat(change).isInstanceOf(Modified.class);
        assertThat(change.oldImage()).contains(post("New", 7, "a", "b"));
        assertThat(change.newImage()).contains(post("Newer", 8));
        assertThat(change.createdAt()).contains(Instant.parse("2026-01-01T00:00:00.474995Z"));
    }

    @Test
    void aRemovalBySomebody() {
        Change<Post> change = changes.decode(file("remove.json"));
        assertThat(change).isInstanceOf(Removed.class);
        assertThat(change.oldImage()).contains(post("Newer", 8));
        assertThat(change.createdAt()).contains(Instant.parse("2026-01-01T00:00:00.474Z"));
    }

    @Test
    void aRemovalByTimeToLive() {
        Change<Post> change = changes.decode(file("expire.json"));
        assertThat(change).isInstanceOf(Expired.class);
        assertThat(change.oldImage()).contains(post("Newer", 8));
    }

    @Test
    void aRecordOfAnotherTable() {
        byte[] data = replaced("insert.json", "\"posts\"", "\"users\"");
        assertThat(KinesisRecord.parse(data).isOf(changes())).isFalse();
        assertThat(KinesisRecord.parse(data).table()).isEqualTo("users");
        assertThatThrownBy(() -> changes.decode(data))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("of table users")
                .hasMessageContaining("isOf");
    }

    @Test
    void oneDataStreamForSeveralTables() {
        KinesisRecord record = KinesisRecord.parse(file("insert.json"));
        assertThat(record.isOf(changes())).isTrue();
        assertThat(changes().decode(record.raw())).isEqualTo(changes.decode(file("insert.json")));
    }

    @Test
    void theNameInDynamoDbCounts() {
        KinesisRecord record = KinesisRecord.parse(file("insert.json"));
        assertThat(record.isOf(changes(declared -> "test-" + declared))).isFalse();
        String arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/";
        assertThat(record.isOf(changes(declared -> arn + declared))).isTrue();
        assertThat(record.isOf(changes(declared -> arn + "my-" + declared))).isFalse();
    }

    @Test
    void anImageThatIsNotOfTheEntity() {
        UndecodableRecordException error = catchThrowableOfType(
                UndecodableRecordException.class,
                () -> changes.decode(replaced("insert.json", "\"N\":\"7\"", "\"S\":\"7\"")));
        assertThat(error.getCause().path()).isEqualTo("likes");
        assertThat(error.record().dynamodb().newImage()).containsEntry("likes", AttributeValue.fromS("7"));
    }

    /** A later version of the format may say more. */
    @Test
    void unknownMembersArePassedOver() {
        byte[] data = replaced("insert.json", "{\"awsRegion\"", "{\"more\":{\"x\":[1,{\"y\":null}]},\"awsRegion\"");
        assertThat(changes.decode(data)).isEqualTo(changes.decode(file("insert.json")));
        byte[] inner = replaced("insert.json", "{\"Approx", "{\"more\":[[]],\"Approx");
        assertThat(changes.decode(inner)).isEqualTo(changes.decode(file("insert.json")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "tableName":"posts",           |                                | without "tableName"
        "ApproximateCreationDateTime":1767225600474 | "ApproximateCreationDateTime":"now" | VALUE_STRING in the place of ApproximateCreationDateTime
        {"N":"7"}                      | {"X":"7"}                      | unknown type X
        {"N":"7"}                      | {}                             | of no type
        {"N":"7"}                      | {"N":"7","S":"7"}              | of two types
        {"N":"7"}                      | {"N":7}                        | VALUE_NUMBER_INT in the place of N
        {"N":"7"}                      | {"B":"*"}                      | not Base64
        {"N":"7"}                      | {"NULL":"true"}                | VALUE_STRING in the place of NULL
        {"SS":["a","b"]}               | {"SS":"a"}                     | VALUE_STRING in the place of SS
        {"N":"7"}                      | 7                              | VALUE_NUMBER_INT in the place of a value
        "Keys":{                       | "Keys":[{                      | START_ARRAY in the place of Keys
        "eventID":                     | "eventID";                     | not JSON
        """)
    void whatDynamoDbDoesNotWrite(String there, @Nullable String instead, String problem) {
        byte[] data = replaced("insert.json", there, instead == null ? "" : instead);
        assertThatThrownBy(() -> changes.decode(data))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("in table posts");
    }

    @Test
    void anUnknownPrecision() {
        byte[] data = replaced("modify.json", "MICROSECOND", "NANOSECOND");
        assertThatThrownBy(() -> changes.decode(data))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("\"NANOSECOND\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "\"posts\"", "\0\0"})
    void whatIsNoObject(String data) {
        assertThatThrownBy(() -> changes.decode(data.getBytes(UTF_8))).isInstanceOf(DecodingException.class);
    }

    @Test
    void severalRecordsInOne() {
        String one = new String(file("insert.json"), UTF_8);
        assertThatThrownBy(() -> changes.decode((one + one).getBytes(UTF_8)))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("more than one");
    }

    /** Whatever is cut off, it is refused with the same error, and no part of it is shown. */
    @Test
    void aRecordThatWasCut() {
        byte[] whole = file("modify.json");
        for (int length = 0; length < whole.length - 2; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> changes.decode(cut))
                    .isInstanceOf(DecodingException.class)
                    .message()
                    .doesNotContain("Newer");
        }
    }

    @Test
    void textShowsNoValues() {
        assertThat(KinesisRecord.parse(file("insert.json")))
                .hasToString("Kinesis record of event 6f773704-d244-414f-9590-5e9e9045409d in table posts");
    }

    private static byte[] replaced(String file, String there, String instead) {
        String text = new String(file(file), UTF_8);
        assertThat(text).contains(there);
        return text.replace(there, instead).getBytes(UTF_8);
    }

    private static byte[] file(String name) {
        return Posts.file(KinesisChangesTest.class, name);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Of a forged record, in time and in few words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"S\":\"New\"}",
                "{\"N\":\"7\"}",
                "\"N\"",
                "\"S\"",
                "\"INSERT\"",
                "\"posts\"",
                "\"7\"",
                "\"New\"",
                "title",
                "likes",
                "1767225600474"
            })
    void hugeParts(String part) {
        String json = new String(file("insert.json"), StandardCharsets.UTF_8).replaceAll("\\s", "");
        assertThat(json).contains(part);
        String digits = "9".repeat(1_000_000);
        for (String forged : List.of(
                json.replace(part, part.replaceAll("[A-Za-z0-9]+", digits)),
                json.replace(part, "{\"N\":\"" + digits + "\"}"),
                json.replace(part, "{\"NS\":[\"" + digits + "\"]}"),
                json.replace(part, "{\"N\":\"1E999999999\"}"),
                json.replace(part, "\"" + "x".repeat(1_000_000) + "\""),
                json.replace(part, digits))) {
            long begin = processorTime();
            try {
                assertThat(changes.decode(forged.getBytes(StandardCharsets.UTF_8))
                                .toString())
                        .hasSizeLessThan(3_000);
            } catch (StatorException e) {
                for (Throwable each = e; each != null; each = each.getCause()) {
                    assertThat(Objects.toString(each.getMessage()).length()).isLessThan(3_000);
                }
            }
            assertThat(Duration.ofNanos(processorTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
