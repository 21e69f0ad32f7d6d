package dev.stator.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemSize;
import dev.stator.codec.ItemWriter;
import dev.stator.codec.internal.FarFromLimits;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class ItemLimitsTest {
    /** An item as it is. */
    record Document(Map<String, AttributeValue> item) {}

    private static final ItemCodec<Document> CODEC = new ItemCodec<>() {
        @Override
        public void write(Document document, ItemWriter item) {
            throw new UnsupportedOperationException("it is an item itself");
        }

        @Override
        public Document read(ItemReader item) {
            throw new UnsupportedOperationException("it is an item itself");
        }

        @Override
        public Map<String, AttributeValue> toItem(Document document) {
            return document.item();
        }

        @Override
        public Document fromItem(Map<String, AttributeValue> item) {
            return new Document(item);
        }
    };

    private static final EntitySchema<Document> SCHEMA = EntitySchema.of(
                    "documents", Document.class, CODEC, KeyPart.text("id", Codecs.STRING))
            .rangeKey(KeyPart.binary("part", Codecs.BYTES))
            .index(EntityIndex.global("by-title").hashKey(KeyPart.text("title", Codecs.STRING)))
            .index(EntityIndex.global("by-author")
                    .hashKey(KeyPart.number("year", Codecs.LONG))
                    .rangeKey(KeyPart.text("author", Codecs.STRING)));

    private static Map<String, AttributeValue> item(String name, AttributeValue value) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("id", AttributeValue.fromS("a"));
        item.put("part", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {7})));
        item.put(name, value);
        return item;
    }

    private static void encode(String name, AttributeValue value) {
        assertThat(SCHEMA.encode(new Document(item(name, value)))).containsEntry(name, value);
    }

    private static AttributeValue text(int length) {
        return AttributeValue.fromS("x".repeat(length));
    }

    @Test
    void theLastByteOfAnItem() {
        int rest = ItemSize.LIMIT - (int) ItemSize.of(item("body", text(0)));
        encode("body", text(rest));
        assertThatThrownBy(() -> encode("body", text(rest + 1)))
                .isInstanceOfSatisfying(ItemTooLargeException.class, error -> {
                    assertThat(error.table()).isEqualTo("documents");
                    assertThat(error.key()).containsOnlyKeys("id", "part");
                    assertThat(error.size()).isEqualTo(ItemSize.LIMIT + 1L);
                    assertThat(error.attributes())
                            .containsExactly(Map.entry("body", rest + 5L), Map.entry("part", 5L), Map.entry("id", 3L));
                })
                .hasMessage("""
                        Item {id: "a", part: base64 Bw==} for table documents has 409,601 bytes; DynamoDB takes items of 409,600. \
                        Nothing was sent. Store the largest parts compressed, in items of their own, or in S3. \
                        Its attributes in bytes, largest first:
                            409,593  body
                                  5  part
                                  3  id""");
    }

    /** An index that holds nothing of an item has no entry of it. */
    @Test
    void whatLocalIndexesHoldCountsToo() {
        TableSchema table = TableSchema.of("documents", key("id", "part"))
                .index(index("by-title", "title", ProjectionType.ALL))
                .index(index("by-day", "day", ProjectionType.INCLUDE));
        Map<String, AttributeValue> item = item("body", text(0));
        item.put("title", text(1));
        int rest = ItemSize.LIMIT / 2 - (int) ItemSize.of(item);
        item.put("body", text(rest));
        assertThatCode(() -> ItemLimits.check(table, item)).doesNotThrowAnyException();
        item.put("body", text(rest + 1));
        assertThatThrownBy(() -> ItemLimits.check(table, item))
                .isInstanceOfSatisfying(
                        ItemTooLargeException.class,
                        error -> assertThat(error.size()).isEqualTo(ItemSize.LIMIT + 2L))
                .hasMessageStartingWith("Item {id: \"a\", part: base64 Bw==} for table documents, with what the local"
                        + " index by-title holds of it, has 409,602 bytes; DynamoDB takes items of 409,600.");
        item.remove("title");
        item.put("day", text(1));
        assertThatCode(() -> ItemLimits.check(table, item)).doesNotThrowAnyException();
        item.put("more", text(ItemSize.LIMIT - (int) ItemSize.of(item) - "more".length()));
        assertThatThrownBy(() -> ItemLimits.check(table, item))
                .hasMessageContaining("by-day holds of it")
                .message()
                .doesNotContain("by-title");
    }

    private static KeySchema key(String hash, String range) {
        return new KeySchema(List.of(new KeyAttribute(hash, null)), List.of(new KeyAttribute(range, null)));
    }

    private static IndexSchema index(String name, String range, ProjectionType projection) {
        return new IndexSchema(name, IndexSchema.Kind.LOCAL, key("id", range), projection, List.of("note"));
    }

    @Test
    void theMessageIsBounded() {
        Map<String, AttributeValue> item = item("body", text(ItemSize.LIMIT));
        for (int i = 0; i < 1000; i++) {
            item.put("n".repeat(100) + i, text(i));
        }
        assertThatThrownBy(() -> SCHEMA.encode(new Document(item)))
                .isInstanceOf(ItemTooLargeException.class)
                .message()
                .hasLineCount(12)
                .hasSizeLessThan(1500)
                .endsWith("(993 more)");
    }

    @Tag("once") // the items of older SDKs cannot be serialized
    @Test
    void anItemTooLargeCanBeSerialized() throws IOException {
        ItemTooLargeException error =
                ItemTooLargeException.item("t", item("n", text(1)), 2, 1, List.of(), Map.of("id", 1L, "n", 2L));
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatCode(() -> out.writeObject(error)).doesNotThrowAnyException();
        }
    }

    /** DynamoDB does not say exactly what a number counts, so none is refused that could be taken. */
    @Test
    void numbersAreGivenTheBenefitOfTheDoubt() {
        AttributeValue numbers = AttributeValue.fromL(
                List.of(AttributeValue.fromN("-120"), AttributeValue.fromNs(List.of("1", "-2")), text(0)));
        Map<String, AttributeValue> item = item("numbers", numbers);
        int rest = ItemSize.LIMIT - (int) ItemSize.of(item) - 4;
        item.put("body", text(rest + 6));
        assertThat(SCHEMA.encode(new Document(item))).isEqualTo(item);
        item.put("body", text(rest + 7));
        assertThatThrownBy(() -> SCHEMA.encode(new Document(item))).isInstanceOf(ItemTooLargeException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void depth(boolean lists) {
        encode("deep", nested(31, lists));
        assertThatThrownBy(() -> encode("deep", nested(32, lists)))
                .isInstanceOf(EncodingException.class)
                .hasMessage(
                        "Cannot store attribute deep in table documents: it has more than 31 maps and lists inside each"
                                + " other, which DynamoDB does not take: keep the parts in items of their own, or "
                                + "store them as"
                                + " text or binary");
        assertThatThrownBy(() -> encode("deep", nested(100_000, lists))).isInstanceOf(EncodingException.class);
    }

    private static AttributeValue nested(int levels, boolean lists) {
        AttributeValue value = AttributeValue.fromBool(true);
        for (int i = 0; i < levels; i++) {
            value = lists ? AttributeValue.fromL(List.of(value)) : AttributeValue.fromM(Map.of("m", value));
        }
        return value;
    }

    @Test
    void farFromLimitsNeverErrs() {
        for (String character : List.of("x", "é", "€", "\uD83D\uDE00")) {
            for (int length = ItemSize.LIMIT / 8; length <= ItemSize.LIMIT; length += 997) {
                AttributeValue text = AttributeValue.fromS(character.repeat(length / character.length()));
                Map<String, AttributeValue> item = Map.of("t", text, "l", AttributeValue.fromL(List.of(text)));
                if (FarFromLimits.is(item, ItemSize.LIMIT)) {
                    assertThat(ItemSize.of(item)).isLessThanOrEqualTo(ItemSize.LIMIT);
                }
            }
        }
        assertThat(FarFromLimits.is(Map.of("t", text(130_000)), ItemSize.LIMIT)).isTrue();
        assertThat(FarFromLimits.is(Map.of("n", nested(31, true)), ItemSize.LIMIT))
                .isTrue();
        assertThat(FarFromLimits.is(Map.of("n", nested(32, true)), ItemSize.LIMIT))
                .isFalse();
    }

    @Test
    void keysOfTheTable() {
        Map<String, AttributeValue> item = item("n", text(1));
        item.put("id", AttributeValue.fromS("€".repeat(682) + "xx"));
        assertThat(SCHEMA.encode(new Document(item))).isEqualTo(item);
        item.put("id", AttributeValue.fromS("€".repeat(682) + "xxx"));
        assertThatThrownBy(() -> SCHEMA.encode(new Document(item)))
                .isInstanceOf(EncodingException.class)
                .hasMessage(
                        "Cannot store attribute id (stored as S, Java type java.lang.String) in table documents: it has"
                                + " 2,049 bytes, and DynamoDB takes 2,048 in the hash key of the table: use a shorter "
                                + "value, or a"
                                + " digest of it");
        encode("part", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[1024])));
        assertThatThrownBy(() -> encode("part", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[1025]))))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("1,025 bytes, and DynamoDB takes 1,024 in the range key of the table");
        assertThatThrownBy(() -> encode("id", text(0)))
                .isInstanceOf(EncodingException.class)
                .hasMessageEndingWith(
                        "it is empty, and the hash key of the table, which DynamoDB wants to be at least one"
                                + " character");
    }

    @Test
    void keysOfIndexes() {
        encode("title", text(2048));
        assertThatThrownBy(() -> encode("title", text(2049)))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("DynamoDB takes 2,048 in the hash key of index by-title");
        encode("author", text(1024));
        assertThatThrownBy(() -> encode("author", text(1025)))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("DynamoDB takes 1,024 in the range key of index by-author");
        assertThatThrownBy(() -> encode("author", text(0)))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("attribute author")
                .hasMessageContaining("empty, and the range key of index by-author")
                .hasMessageEndingWith("declare it Optional or @Nullable");
    }

    @Test
    void keysOfReads() {
        KeyPart<String> id = KeyPart.text("id", Codecs.STRING);
        KeyPart<byte[]> part = KeyPart.binary("part", Codecs.BYTES);
        assertThat(SCHEMA.keys().encode(ItemKey.of(id, "x".repeat(2048), part, new byte[1024])))
                .hasSize(2);
        assertThatThrownBy(() -> SCHEMA.keys().encode(ItemKey.of(id, "x".repeat(2049), part, new byte[1])))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("2,049 bytes");
        assertThatThrownBy(() -> SCHEMA.keys().encode(ItemKey.of(id, "x", part, new byte[1025])))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("1,025 bytes");
    }
}
