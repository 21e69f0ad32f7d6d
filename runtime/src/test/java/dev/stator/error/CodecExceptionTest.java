package dev.stator.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.operation.BatchWriteIncompleteException;
import dev.stator.operation.ConditionFailedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CodecExceptionTest {
    private static final Map<String, AttributeValue> KEY = Map.of(
            "year", AttributeValue.fromN("1843"),
            "author", AttributeValue.fromS("ada"),
            "hash", AttributeValue.fromB(SdkBytes.fromUtf8String("x")));

    @Test
    void saysAllItKnows() {
        CodecException error = new DecodingException("expected S")
                .typed("N", "java.lang.String")
                .under("name")
                .under(2)
                .under(0)
                .under("authors")
                .inTable("books", KEY);
        assertThat(error)
                .hasMessage("Cannot read attribute authors[0][2].name (stored as N, Java type java.lang.String) of item"
                        + " {author: \"ada\", hash: base64 eA==, year: 1843} in table books: expected S");
        assertThat(error.table()).contains("books");
        assertThat(error.key()).isEqualTo(KEY);
        assertThat(error.path()).isEqualTo("authors[0][2].name");
        assertThat(error.problem()).isEqualTo("expected S");
    }

    @Test
    void saysNoMoreThanItKnows() {
        assertThat(new EncodingException("NaN is no number")).hasMessage("Cannot store a value: NaN is no number");
        assertThat(new EncodingException("it is null")
                        .typed(null, "int")
                        .under("likes")
                        .inTable("posts", Map.of()))
                .hasMessage("Cannot store attribute likes (Java type int) in table posts: it is null");
    }

    @Test
    void keepsTheInnermostTypes() {
        CodecException error =
                new DecodingException("x").typed("N", "int").under(1).typed("L", "java.util.List<int>");
        assertThat(error.storedType()).contains("N");
        assertThat(error.javaType()).contains("int");
    }

    @Test
    void keepsCauseAndStackTrace() {
        Exception cause = new IllegalStateException();
        EncodingException innermost = new EncodingException("x", cause);
        EncodingException error = innermost.under("a");
        assertThat(error).hasCause(cause);
        assertThat(error.getStackTrace()).isEqualTo(innermost.getStackTrace());
    }

    @Tag("once") // the items of older SDKs cannot be serialized
    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        CodecException error = new DecodingException("x")
                .typed("N", "int")
                .under("a")
                .inTable("t", Map.of("id", AttributeValue.fromS("7")));
        CodecException copy = serialized(error);
        assertThat(copy).hasMessage(error.getMessage());
        assertThat(copy.key()).isEqualTo(error.key());
    }

    @Tag("once") // the items of older SDKs cannot be serialized
    @Test
    void aFailedConditionCarriesTheItem() throws IOException, ClassNotFoundException {
        Map<String, AttributeValue> item = Map.of("author", AttributeValue.fromS("ada"));
        ConditionFailedException error = new ConditionFailedException(
                "posts",
                Map.of("author", AttributeValue.fromS("ada")),
                "likes < 100",
                item,
                stored -> stored.size(),
                null);
        assertThat(error)
                .hasMessage(
                        "Condition likes < 100 does not hold for item {author: \"ada\"} in table posts; nothing was "
                                + "written");
        assertThat(error.item(Integer.class)).contains(1);
        assertThat(error.rawItem()).contains(item);
        assertThatThrownBy(() -> error.item(String.class)).isInstanceOf(ClassCastException.class);
        ConditionFailedException copy = serialized(error);
        assertThat(copy.rawItem()).contains(item);
        assertThatThrownBy(() -> copy.item(Integer.class)).isInstanceOf(IllegalStateException.class);
        ConditionFailedException without =
                new ConditionFailedException("posts", Map.of(), "likes < 100", null, stored -> stored.size(), null);
        assertThat(without.item(Integer.class)).isEmpty();
        assertThat(without.rawItem()).isEmpty();
    }

    @Test
    void aBatchKeepsItsNumbersWithoutItsOperations() throws IOException, ClassNotFoundException {
        BatchWriteIncompleteException error = new BatchWriteIncompleteException(3, List.of(), false, true, null, 3);
        assertThat(error)
                .hasMessage("Batch write stopped: 3 operations are done, 0 are not, and the source was not read to its "
                        + "end. DynamoDB left some unprocessed until time was up; it is short of capacity. notDone() "
                        + "has the rest, to be sent again.");
        assertThat(error.notDone()).isEmpty();
        BatchWriteIncompleteException copy = serialized(error);
        assertThat(copy.done()).isEqualTo(3);
        assertThat(copy.notDoneCount()).isZero();
        assertThat(copy.sourceRead()).isFalse();
        assertThat(copy.inDoubt()).isFalse();
        assertThatThrownBy(copy::notDone)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("notDoneCount()");
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // our own bytes
    private static <T extends Throwable> T serialized(T error) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(error);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
