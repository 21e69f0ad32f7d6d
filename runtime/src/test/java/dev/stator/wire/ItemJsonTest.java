package dev.stator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items are written as the SDK writes them, to the byte, but for pairs of surrogates. */
class ItemJsonTest {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u(D[89AB]..)\\\\u(D[C-F]..)|\\\\.");

    private final HttpStub http = new HttpStub();
    private final DynamoDbClient client = StubClients.blocking(http);

    private static String json(Map<String, AttributeValue> item) {
        ItemJson json = new ItemJson(0);
        assertThat(json.add(item)).isTrue();
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    private String bySdk(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName("t").item(item));
        String body = http.sent().body();
        return unescaped(body.substring(body.indexOf("\"Item\":") + 7, body.length() - 1));
    }

    /** The same JSON with all pairs of surrogates in UTF-8. */
    static String unescaped(String json) {
        return ESCAPED.matcher(json)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null ? escape.group() : unit(escape.group(1)) + unit(escape.group(2))));
    }

    private static String unit(String hexadecimal) {
        return Character.toString((char) Integer.parseInt(hexadecimal, 16));
    }

    private void compare(int items) {
        http.answer(HttpAnswer.of("{}"));
        RandomItem random = new RandomItem(new Random(44));
        for (int i = 0; i < items; i++) {
            Map<String, AttributeValue> item = random.next();
            assertThat(json(item)).isEqualTo(bySdk(item));
        }
    }

    @Test
    void randomItems() {
        compare(5_000);
    }

    @Test
    @Tag("slow")
    void manyRandomItems() {
        compare(500_000);
    }

    /** And what was written before stays. */
    @Test
    void whatIsNotSureIsNotWritten() {
        RandomItem random = new RandomItem(new Random(45));
        for (int i = 0; i < 1_000; i++) {
            Map<String, AttributeValue> before = random.next();
            Map<String, AttributeValue> strange = random.strange();
            ItemJson json = new ItemJson(0);
            assertThat(json.add(before)).isTrue();
            assertThat(json.add(strange)).as("%s", strange).isFalse();
            assertThat(new String(json.toBytes(), StandardCharsets.UTF_8)).isEqualTo(json(before));
        }
    }

    @Test
    void moreLevelsThanDynamoDbHasAreNotWritten() {
        AttributeValue deep = AttributeValue.fromS("a");
        for (int i = 0; i < 10_000; i++) {
            deep = AttributeValue.fromL(Collections.singletonList(deep));
        }
        assertThat(new ItemJson(0).add(Map.of("a", deep))).isFalse();
    }

    @Test
    void nullIsNotWritten() {
        assertThat(new ItemJson(0).add(Collections.singletonMap("a", null))).isFalse();
        assertThat(new ItemJson(0)
                        .add(Map.of("a", AttributeValue.fromL(Arrays.asList(AttributeValue.fromS("a"), null)))))
                .isFalse();
        assertThat(new ItemJson(0).add(Map.of("a", AttributeValue.fromSs(Arrays.asList("a", null)))))
                .isFalse();
        assertThat(json(Map.of("a", AttributeValue.fromL(List.of())))).isEqualTo("{\"a\":{\"L\":[]}}");
    }
}
