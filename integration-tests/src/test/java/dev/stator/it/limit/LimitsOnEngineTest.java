package dev.stator.it.limit;

import static dev.stator.it.limit.Note_.body;
import static dev.stator.it.limit.Note_.log;
import static dev.stator.it.limit.Note_.tags;
import static dev.stator.it.limit.Note_.title;
import static dev.stator.it.limit.Note_.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.codec.ItemSize;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import dev.stator.expression.ItemCondition;
import dev.stator.it.fault.SharedEngine;
import dev.stator.observe.Observer;
import dev.stator.observe.PageEvent;
import dev.stator.operation.Operation;
import dev.stator.testing.DynamoDbLocal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Each limit from both sides: what is sent the engine takes, and what is refused it would refuse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsOnEngineTest {
    private final DynamoDbLocal engine = SharedEngine.isolated();
    private int answered;
    private final NoteDao notes = new NoteDao(Stator.builder()
            .client(engine.client())
            .observer(new Observer() {
                @Override
                public void onPage(PageEvent event) {
                    answered++;
                }
            })
            .build());

    @BeforeEach
    void freshTable() {
        engine.reset();
        notes.table().create();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private static String text(int length) {
        return "x".repeat(length);
    }

    /** Stator takes it, and so does the engine. */
    private void taken(Operation<?> operation) {
        int before = answered;
        assertThat(operation.response().requests()).isPositive();
        assertThat(answered).isGreaterThan(before);
    }

    /** Stator refuses {@code operation} unsent, and the engine {@code request}, which says the same. */
    private void refused(
            Class<? extends RuntimeException> type,
            String message,
            Operation<?> operation,
            Consumer<DynamoDbClient> request) {
        int before = answered;
        assertThatThrownBy(operation::execute).isExactlyInstanceOf(type).hasMessageContaining(message);
        assertThat(answered).isEqualTo(before);
        assertThatThrownBy(() -> request.accept(engine.client()))
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }

    private void putRefused(Class<? extends RuntimeException> type, String message, Note note) {
        Map<String, AttributeValue> item = NoteCodec.INSTANCE.toItem(note);
        refused(
                type,
                message,
                notes.put(note),
                client -> client.putItem(put -> put.tableName("notes").item(item)));
    }

    @Test
    void keysOfTheTable() {
        taken(notes.put(Note.of(text(2048), text(1024))));
        taken(notes.get(text(2048), text(1024)));
        putRefused(EncodingException.class, "2,049 bytes, and DynamoDB takes 2,048", Note.of(text(2049), "i"));
        putRefused(EncodingException.class, "1,025 bytes, and DynamoDB takes 1,024", Note.of("a", text(1025)));
        putRefused(EncodingException.class, "it is empty, and the range key of the table", Note.of("a", ""));
        Map<String, AttributeValue> key =
                Map.of("author", AttributeValue.fromS(text(2049)), "id", AttributeValue.fromS("i"));
        refused(
                EncodingException.class,
                "attribute author (stored as S, Java type java.lang.String) in table notes: it has 2,049 bytes",
                notes.get(text(2049), "i"),
                client -> client.getItem(get -> get.tableName("notes").key(key)));
        refused(
                EncodingException.class,
                "2,049 bytes",
                notes.delete(text(2049), "i"),
                client -> client.deleteItem(delete -> delete.tableName("notes").key(key)));
        refused(
                EncodingException.class,
                "2,049 bytes",
                notes.update(text(2049), "i").set(body, "b"),
                client -> client.updateItem(update -> update.tableName("notes").key(key)));
    }

    @Test
    void keysOfIndexes() {
        Note note = Note.of("a", "i");
        taken(notes.put(note.topic(text(2048)).title(text(1024))));
        putRefused(EncodingException.class, "hash key of index by-topic", note.topic(text(2049)));
        putRefused(EncodingException.class, "range key of index by-topic", note.title(text(1025)));
        putRefused(EncodingException.class, "it is empty, and the hash key of index by-topic", note.topic(""));
        taken(notes.update("a", "i").set(topic, text(2048)).set(title, text(1024)));
        refused(
                EncodingException.class,
                "it has 2,049 bytes, and DynamoDB takes 2,048 in the hash key of index by-topic",
                notes.update("a", "i").set(topic, text(2049)),
                client -> update(client, "SET topic = :v", AttributeValue.fromS(text(2049))));
        refused(
                EncodingException.class,
                "it is empty, and the range key of index by-topic",
                notes.update("a", "i").set(title, ""),
                client -> update(client, "SET title = :v", AttributeValue.fromS("")));
    }

    private static void update(DynamoDbClient client, String expression, AttributeValue value) {
        client.updateItem(update -> update.tableName("notes")
                .key(Map.of("author", AttributeValue.fromS("a"), "id", AttributeValue.fromS("i")))
                .updateExpression(expression)
                .expressionAttributeValues(Map.of(":v", value)));
    }

    @Test
    void keysOfQueries() {
        taken(notes.query(text(5000)));
        taken(notes.query("a").gt(text(1024)));
        taken(notes.byTopic().query(text(5000)).beginsWith(text(1024)));
        refused(
                EncodingException.class,
                "attribute id (stored as S, Java type java.lang.String) in table notes: it has 1,025 bytes",
                notes.query("a").between("a", text(1025)),
                client -> query(client, null, "author = :h AND id > :v", text(1025)));
        refused(
                EncodingException.class,
                "range key of index by-title",
                notes.byTitle().query("a").eq(text(1025)),
                client -> query(client, "by-title", "author = :h AND title = :v", text(1025)));
        refused(
                EncodingException.class,
                "it is empty",
                notes.byTopic().query("t").beginsWith(""),
                client -> query(client, "by-topic", "topic = :h AND begins_with(title, :v)", ""));
    }

    private static void query(DynamoDbClient client, @Nullable String index, String condition, String value) {
        client.query(query -> query.tableName("notes")
                .indexName(index)
                .keyConditionExpression(condition)
                .expressionAttributeValues(Map.of(":h", AttributeValue.fromS("a"), ":v", AttributeValue.fromS(value))));
    }

    /** A comparison with what its operators are joined by: {@code #0 = :0} and AND. */
    private static ItemCondition<Note> comparisons(int number) {
        return ItemCondition.allOf(Collections.nCopies(number, body.eq("b")));
    }

    @Test
    void operators() {
        taken(notes.scan().filter(comparisons(150)));
        String text = String.join(" AND ", Collections.nCopies(151, "body = :v"));
        refused(
                IllegalArgumentException.class,
                "The condition of Scan of table notes has 301 operators and functions, and DynamoDB takes 300",
                notes.scan().filter(comparisons(151)),
                client -> scan(client, text, "b"));
        taken(notes.scan()
                .filter(ItemCondition.allOf(Collections.nCopies(100, body.size().gt(1)))));
        taken(notes.scan()
                .filter(ItemCondition.allOf(
                        Collections.nCopies(100, body.lt("b").not()))));
        taken(notes.scan().filter(ItemCondition.anyOf(Collections.nCopies(150, body.in(List.of("a", "b"))))));
        taken(notes.scan().filter(ItemCondition.anyOf(Collections.nCopies(150, body.between("a", "b")))));
        taken(notes.scan().filter(ItemCondition.anyOf(Collections.nCopies(150, body.beginsWith("a")))));
        assertThatThrownBy(() -> notes.scan()
                        .filter(ItemCondition.allOf(
                                Collections.nCopies(101, body.size().gt(1))))
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("302 operators");
    }

    private static void scan(DynamoDbClient client, String filter, String value) {
        client.scan(scan -> scan.tableName("notes")
                .filterExpression(filter)
                .expressionAttributeValues(Map.of(":v", AttributeValue.fromS(value))));
    }

    @Test
    void textOfExpressions() {
        // #0 IN (:0, ...) in chunks of 100, joined by OR
        List<String> most = Collections.nCopies(669, "b");
        taken(notes.scan().filter(body.in(most)));
        List<String> more = Collections.nCopies(700, "b");
        assertThatThrownBy(() -> notes.scan().filter(body.in(more)).list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The condition of Scan of table notes has")
                .hasMessageContaining("bytes as text, and DynamoDB takes 4,096");
        String longer = "attribute_exists(author)" + " ".repeat(4096);
        assertThatThrownBy(() ->
                        engine.client().scan(scan -> scan.tableName("notes").filterExpression(longer)))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Expression size has exceeded");
    }

    @Test
    void valuesOfExpressions() {
        // The engine takes 1 MB where 2 MB are documented; what lies between is left to it.
        taken(notes.scan().filter(body.ne(text(1_000_000))));
        assertThatThrownBy(() -> notes.scan().filter(body.ne(text(1_100_000))).list())
                .isInstanceOf(DynamoDbException.class);
        refused(
                IllegalArgumentException.class,
                "The Scan of table notes has 2,097,",
                notes.scan().filter(body.ne(text(2_097_152))),
                client -> scan(client, "body <> :v", text(2_097_152)));
    }

    @Test
    void valuesOfUpdates() {
        int most = ItemSize.LIMIT - (int) ItemSize.of(NoteCodec.INSTANCE.toItem(Note.of("a", "i")));
        notes.put(Note.of("a", "i")).execute();
        taken(notes.update("a", "i").set(body, text(most)));
        refused(
                ItemTooLargeException.class,
                "The update of item {author: \"a\", id: \"i\"} in table notes writes 409,601 bytes",
                notes.update("a", "i").set(body, text(ItemSize.LIMIT + 1)),
                client -> update(client, "SET body = :v", AttributeValue.fromS(text(ItemSize.LIMIT + 1))));
        refused(
                ItemTooLargeException.class,
                "300,000  body",
                notes.update("a", "i").set(body, text(300_000)).add(tags, Set.of(text(150_000))),
                client -> update(client, "SET body = :v", AttributeValue.fromS(text(450_000))));
        refused(
                ItemTooLargeException.class,
                "log",
                notes.update("a", "i").append(log, List.of(text(420_000))),
                client -> update(client, "SET log = :v", AttributeValue.fromS(text(420_000))));
        taken(notes.update("a", "i").delete(tags, Set.of(text(420_000))));
    }

    @Test
    void depth() {
        taken(notes.put(Note.of("a", "i").nested(31)));
        putRefused(
                EncodingException.class,
                "attribute levels in table notes: it has more than 31",
                Note.of("a", "i").nested(32));
    }
}
