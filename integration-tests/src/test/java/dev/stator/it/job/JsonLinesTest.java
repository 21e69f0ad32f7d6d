package dev.stator.it.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.DecodingException;
import dev.stator.testing.StatorTest;
import dev.stator.wire.ExportedChange;
import dev.stator.wire.JsonLineException;
import dev.stator.wire.JsonLineWriter;
import dev.stator.wire.JsonLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@StatorTest
class JsonLinesTest {
    private static final String ADA =
            "{\"Item\":{\"id\":{\"S\":\"ada\"},\"count\":{\"N\":\"7\"},\"text\":{\"S\":\"t\"}}}";

    private final JsonLines<Row> rows;
    private final JsonLines<Mark> marks;

    JsonLinesTest(RowDao rows, MarkDao marks) {
        this.rows = rows.jsonLines();
        this.marks = marks.jsonLines();
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Mark> marks(String text) {
        return marks.read(of(text)).toList();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        List<Row> all = IntStream.range(0, 1_000).mapToObj(Row::of).toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            JsonLineWriter<Row> writer = rows.writer(out);
            all.forEach(writer::write);
            assertThat(writer.lines()).isEqualTo(1_000);
        }
        try (Stream<Row> read = rows.read(new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray())))) {
            assertThat(read).containsExactlyElementsOf(all);
        }
    }

    /** As AWS's own reader of JSON finds it. */
    @Test
    void aLineIsAnItemInTheFormOfExports() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        rows.writer(bytes).write(Row.of(3));
        String line = bytes.toString(StandardCharsets.UTF_8);
        assertThat(line).endsWith("}\n").doesNotContain("\n{");
        JsonNode item = JsonNode.parser().parse(line).field("Item").orElseThrow();
        assertThat(item.field("id").orElseThrow()).isEqualTo(JsonNode.parser().parse("{\"S\":\"row-3\"}"));
        assertThat(item.field("changes").orElseThrow())
                .isEqualTo(JsonNode.parser().parse("{\"N\":\"0\"}"));
        assertThat(item.field("active").orElseThrow())
                .isEqualTo(JsonNode.parser().parse("{\"BOOL\":false}"));
        assertThat(item.field("data").orElseThrow()).isEqualTo(JsonNode.parser().parse("{\"B\":\"AwD/\"}"));
        assertThat(item.field("text").orElseThrow().field("S").orElseThrow().text())
                .isEqualTo(Row.of(3).text());
        assertThat(item.field("notes").orElseThrow())
                .isEqualTo(JsonNode.parser().parse("{\"L\":[{\"S\":\"note\"},{\"NULL\":true}]}"));
    }

    @Test
    void blankLinesAndOtherBreaksAndAMarkArePassedOver() {
        assertThat(marks("\ufeff" + ADA + "\r\n\n  \n" + ADA.replace("ada", "eve")))
                .extracting(Mark::id)
                .containsExactly("ada", "eve");
        assertThat(marks("")).isEmpty();
        assertThat(marks("\n\n")).isEmpty();
        assertThat(marks("{ \"Item\" : {\"id\":{\"S\":\"a\"}, \"count\":{\"N\":\"1\"},\"text\":{\"S\":\"\"},"
                        + "\"unknown\":{\"M\":{}}} , \"Other\":[1,{}] }"))
                .containsExactly(new Mark("a", 1, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Item\":{\"id\":{\"S\":\"ada\"},\"count\":{\"N\":\"7\"},\"te",
                "{\"Item\":{\"id\":{\"S\":\"ada\"},\"count\":{\"N\":7}}}",
                "{\"id\":{\"S\":\"ada\"},\"count\":{\"N\":\"7\"},\"text\":{\"S\":\"t\"}}",
                "{\"Item\":{\"id\":\"ada\"}}",
                "{\"Item\":{\"id\":{\"B\":\"%%%\"}}}",
                "{\"Item\":{\"id\":{\"S\":\"ada\"}}} {}",
                "{\"Keys\":{\"id\":{\"S\":\"ada\"}},\"NewImage\":{}}",
                "[]",
                "{}",
                "id,count,text",
            })
    void aMalformedLineIsToldByItsNumber(String line) {
        String text = ADA + "\n\n" + line + "\n" + ADA + "\n";
        List<Mark> before = new ArrayList<>();
        assertThatThrownBy(() -> marks.read(of(text)).forEach(before::add))
                .isInstanceOfSatisfying(
                        JsonLineException.class,
                        error -> assertThat(error.line()).isEqualTo(3))
                .hasMessageStartingWith(
                        "Line 3: it is not an item: {\"Item\":{...}} in DynamoDB's JSON, from about column")
                .hasMessageNotContaining("ada");
        assertThat(before).hasSize(1);
        List<JsonLineException> bad = new ArrayList<>();
        assertThat(marks.onBadLine(bad::add).read(of(text))).hasSize(2);
        assertThat(bad).extracting(JsonLineException::line).containsExactly(3L);
    }

    @Test
    void anItemThatCannotBeReadIsToldByItsLineAndAttribute() {
        String text = ADA + "\n" + ADA.replace("\"7\"", "\"much\"") + "\n";
        assertThatThrownBy(() -> marks(text))
                .isInstanceOf(JsonLineException.class)
                .hasMessageStartingWith("Line 2: Cannot read attribute count")
                .hasCauseInstanceOf(DecodingException.class);
        List<JsonLineException> bad = new ArrayList<>();
        assertThat(marks.onBadLine(bad::add).read(of(text))).hasSize(1);
        assertThat(bad).hasSize(1);
    }

    /** A file without line breaks must not fill the memory. */
    @Test
    void aLineBeyondAnyItemIsRefused() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) 'x');
                return length;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (Stream<Mark> read = marks.read(endless)) {
            assertThatThrownBy(read::toList)
                    .isInstanceOf(JsonLineException.class)
                    .hasMessageContaining("Line 1: it has more than 16777216 bytes");
        }
        assertThat(closed).isTrue();
    }

    @Test
    void longLinesAndManyLinesAreRead() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(ADA.replace("\"t\"", "\"" + "y".repeat(i * 15_000) + "\""))
                    .append('\n');
        }
        List<Mark> read = marks(text.toString());
        assertThat(read).hasSize(20);
        IntStream.range(0, 20).forEach(i -> assertThat(read.get(i).text()).isEqualTo("y".repeat(i * 15_000)));
    }

    @Test
    void aStreamThatFailsIsToldByItsLine() {
        InputStream failing = new InputStream() {
            private final InputStream first = of(ADA + "\n");

            @Override
            public int read() throws IOException {
                int next = first.read();
                if (next < 0) {
                    throw new IOException("gone");
                }
                return next;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = first.read(into, from, length);
                if (read < 0) {
                    throw new IOException("gone");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> marks.read(failing).toList())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Line ")
                .hasMessageContaining("gone");
    }

    /** Shapes from AWS's page on the output of exports, and from files that others read. */
    @Test
    void readsChangesOfAnIncrementalExport() {
        String image = "{\"id\":{\"S\":\"a\"},\"count\":{\"N\":\"%d\"},\"text\":{\"S\":\"t\"}}";
        String keys = "\"Keys\":{\"id\":{\"S\":\"a\"}}";
        String text = "{\"Metadata\":{\"WriteTimestampMicros\":\"1680109764000000\"}," + keys + ",\"NewImage\":"
                + image.replace("%d", "1") + "}\n"
                + "{\"Metadata\":{\"WriteTimestampMicros\":{\"N\":\"1680109764000001\"}}," + keys + ",\"OldImage\":"
                + image.replace("%d", "1") + ",\"NewImage\":" + image.replace("%d", "2") + "}\n"
                + "{" + keys + ",\"OldImage\":" + image.replace("%d", "2")
                + ",\"Metadata\":{\"WriteTimestampMicros\":1680109764000002}}\n"
                + "{\"Metadata\":{\"WriteTimestampMicros\":{\"N\":\"1680109764000003\"}}," + keys + "}\n";
        List<ExportedChange<Mark>> changes = marks.readChanges(of(text)).toList();
        Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS("a"));
        Mark one = new Mark("a", 1, "t");
        Mark two = new Mark("a", 2, "t");
        Instant time = Instant.parse("2023-03-29T17:09:24Z");
        assertThat(changes)
                .containsExactly(
                        new ExportedChange<>(key, Optional.empty(), Optional.of(one), time),
                        new ExportedChange<>(key, Optional.of(one), Optional.of(two), time.plusNanos(1_000)),
                        new ExportedChange<>(key, Optional.of(two), Optional.empty(), time.plusNanos(2_000)),
                        new ExportedChange<>(key, Optional.empty(), Optional.empty(), time.plusNanos(3_000)));
        assertThatThrownBy(() -> marks.readChanges(of(ADA)).toList())
                .hasMessageStartingWith("Line 1: it is not a change: ");
        assertThatThrownBy(
                        () -> marks.readChanges(of("{\"Metadata\":{\"WriteTimestampMicros\":\"soon\"}," + keys + "}"))
                                .toList())
                .isInstanceOf(JsonLineException.class);
    }

    @Test
    void whatCannotBeStoredIsNotWritten() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonLineWriter<Mark> writer = marks.writer(bytes);
        assertThatThrownBy(() -> writer.write(new Mark("", 1, "t"))).hasMessageContaining("Cannot store");
        assertThatThrownBy(() ->
                        writer.writeItem(Map.of("id", AttributeValue.builder().build())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[id]");
        assertThat(bytes.size()).isZero();
        writer.writeItem(Map.of("id", AttributeValue.fromS("raw")));
        writer.flush();
        assertThat(bytes).hasToString("{\"Item\":{\"id\":{\"S\":\"raw\"}}}\n");
    }
}
