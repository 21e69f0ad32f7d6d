package dev.stator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stator.run.batch.WireSize;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** How large an item is counted: never less than the SDK sends of it, nor than the fast path does. */
class WireSizeTest {
    /** So many characters that it is counted exactly. */
    private static final int LONG = 100_000;

    private static final int FRAMES = 100;

    private final HttpStub http = new HttpStub();
    private final DynamoDbClient client = StubClients.blocking(http);
    private final Random random = new Random(47);

    /** The bytes that the SDK sends of an item. */
    private int bySdk(Map<String, AttributeValue> item) {
        http.answer(HttpAnswer.of("{}"));
        client.batchWriteItem(request -> request.requestItems(Map.of(
                "t",
                List.of(WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item).build())
                        .build()))));
        return http.sent().length() - "{\"RequestItems\":{\"t\":[{\"PutRequest\":{\"Item\":}}]}}".length();
    }

    /** Code points of all planes, of which each is drawn as often as the other planes together. */
    private String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("\"\\/\u007f".charAt(random.nextInt(4)));
                case 2 -> text.append((char) (0x20 + random.nextInt(0x5f)));
                case 3 -> text.append((char) (0x80 + random.nextInt(0x780)));
                case 4 -> text.append((char) (0x800 + random.nextInt(0xD000)));
                case 5 -> text.append((char) (0xE000 + random.nextInt(0x2000)));
                default -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
            }
        }
        return text.toString();
    }

    private static Map<String, AttributeValue> item(String text) {
        return Map.of("a", AttributeValue.fromS(text));
    }

    private static long bytes(Map<String, AttributeValue> item) {
        ItemJson json = new ItemJson(0);
        return json.add(item) ? json.length() : 0;
    }

    /** A pair of surrogates is counted as the SDK writes it, in twelve bytes; the fast path has four. */
    @Test
    void charactersOfAllPlanes() {
        for (String one : List.of("a", "\"", "\\", "/", "\u007f", "é", "€", "\uffff", "\uDBFF\uDFFF")) {
            Map<String, AttributeValue> item = item(one.repeat(LONG));
            int sent = bySdk(item);
            assertThat(WireSize.of(item)).as(one).isCloseTo(sent, within((long) FRAMES));
            assertThat(WireSize.of(item)).as(one).isGreaterThanOrEqualTo(sent);
            assertThat(bytes(item)).as(one).isLessThanOrEqualTo(sent);
        }
        Map<String, AttributeValue> emoji = item("\uD83D\uDE00".repeat(LONG));
        assertThat(bySdk(emoji)).isGreaterThan(12 * LONG);
        assertThat(bytes(emoji)).isBetween(4L * LONG, 4L * LONG + FRAMES);
    }

    /** Of a control character, too, which the SDK may write shorter. */
    @Test
    void randomTexts() {
        for (int i = 0; i < 40; i++) {
            String text = text(i % 4 == 0 ? LONG : 1 + random.nextInt(1_000));
            Map<String, AttributeValue> item = item(text);
            long controls = text.chars().filter(c -> c < ' ').count();
            int sent = bySdk(item);
            assertThat(WireSize.of(item)).isGreaterThanOrEqualTo(sent);
            assertThat(bytes(item)).isLessThanOrEqualTo(sent).isGreaterThanOrEqualTo(utf8(text));
            if (text.length() >= LONG) {
                assertThat(WireSize.of(item)).isLessThanOrEqualTo(sent + 4 * controls + FRAMES);
            }
        }
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Half a pair: what the SDK makes of it is not more either, and the fast path leaves it to the SDK. */
    @Test
    void halvesOfPairs() {
        for (String half :
                List.of("\uD83D", "\uDE00", "a\uD83D", "\uDE00\uD83D", "\uD83Da\uDE00", "\uD83D\uD83D\uDE00")) {
            Map<String, AttributeValue> item = item(half.repeat(LONG / half.length()));
            assertThat(WireSize.of(item)).as(half).isGreaterThanOrEqualTo(bySdk(item));
            assertThat(WireSize.of(item(half))).as(half).isGreaterThanOrEqualTo(bySdk(item(half)));
            assertThat(bytes(item(half))).as("handed to the SDK").isZero();
        }
    }

    @Test
    void randomItems() {
        RandomItem items = new RandomItem(random);
        for (int i = 0; i < 1_000; i++) {
            Map<String, AttributeValue> item = items.next();
            int sent = bySdk(item);
            assertThat(WireSize.of(item)).as("%s", item).isGreaterThanOrEqualTo(sent);
            assertThat(bytes(item)).isLessThanOrEqualTo(sent);
        }
    }
}
