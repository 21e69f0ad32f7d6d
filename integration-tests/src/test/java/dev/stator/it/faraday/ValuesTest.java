package dev.stator.it.faraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.EncodingException;
import dev.stator.expression.Updatable;
import dev.stator.testing.StatorTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What is stored as what, beside Faraday's {@code ISerializable}. */
@StatorTest
class ValuesTest {
    private static final byte[] BYTES = "NPY is no header here".getBytes(StandardCharsets.UTF_8);

    private final SettingDao settings;
    private final DynamoDbClient client;

    ValuesTest(SettingDao settings, DynamoDbClient client) {
        this.settings = settings;
        this.client = client;
    }

    private Map<String, AttributeValue> stored() {
        return client.getItem(request -> request.tableName("settings").key(Map.of("id", AttributeValue.fromS("s"))))
                .item();
    }

    /** Writes a value, asserts how it is stored, and that it is read as it was. */
    private <V> void assertStored(Updatable<Setting, V> attribute, String name, V value, AttributeValue stored) {
        settings.update("s").set(attribute, value).orCreate().execute();
        assertThat(stored()).containsEntry(name, stored);
        assertThat(settings.get("s").select(attribute).execute().orElseThrow().get(attribute))
                .isEqualTo(value);
    }

    @Test
    void booleansAndText() {
        assertStored(Setting_.enabled, "enabled", false, AttributeValue.fromBool(false));
        assertStored(Setting_.text, "text", "blue", AttributeValue.fromS("blue"));
        assertStored(Setting_.text, "text", "", AttributeValue.fromS(""));
    }

    @Test
    void nullIsAnAbsentAttribute() {
        settings.put(Settings.empty("s")).execute();
        assertThat(stored()).doesNotContainKeys("text", "enabled", "number");
        assertThat(settings.get("s").execute().orElseThrow().text()).isNull();

        client.updateItem(request -> request.tableName("settings")
                .key(Map.of("id", AttributeValue.fromS("s")))
                .updateExpression("SET #t = :null")
                .expressionAttributeNames(Map.of("#t", "text"))
                .expressionAttributeValues(Map.of(":null", AttributeValue.fromNul(true))));
        assertThat(settings.get("s").execute().orElseThrow().text())
                .as("as Faraday writes nil")
                .isNull();
    }

    @Test
    void keywordsAreEnums() {
        assertStored(Setting_.theme, "theme", Theme.DARK, AttributeValue.fromS("DARK"));
    }

    /** Faraday reads this one back as an integer. */
    @Test
    void numbersKeepTheirType() {
        assertStored(Setting_.number, "number", 1.0, AttributeValue.fromN("1"));
        assertStored(Setting_.small, "small", 0.5f, AttributeValue.fromN("0.5"));
        assertStored(Setting_.whole, "whole", Long.MAX_VALUE, AttributeValue.fromN("9223372036854775807"));
        assertStored(Setting_.few, "few", (short) -3, AttributeValue.fromN("-3"));
        assertStored(Setting_.exact, "exact", new BigDecimal("22.7"), AttributeValue.fromN("22.7"));
    }

    /** Faraday refuses this one, as it counts the zeros. */
    @Test
    void numbersOf39Digits() {
        BigInteger ten38 = BigInteger.TEN.pow(38);
        assertStored(Setting_.huge, "huge", ten38, AttributeValue.fromN(ten38.toString()));
        assertThatThrownBy(() -> settings.update("s").set(Setting_.huge, ten38.add(BigInteger.ONE)))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("38");
    }

    @Test
    void numbersThatDynamoDbDoesNotHave() {
        assertThatThrownBy(() -> settings.update("s").set(Setting_.number, Double.NaN))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("number");
        assertThatThrownBy(() -> settings.update("s").set(Setting_.exact, new BigDecimal("1E126")))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("exact");
    }

    @Test
    void lists() {
        assertStored(
                Setting_.list,
                "list",
                List.of("a", "b"),
                AttributeValue.fromL(List.of(AttributeValue.fromS("a"), AttributeValue.fromS("b"))));
        assertStored(Setting_.list, "list", List.of(), AttributeValue.fromL(List.of()));
    }

    @Test
    void maps() {
        assertStored(
                Setting_.map,
                "map",
                Map.of(Theme.LIGHT, List.of("x")),
                AttributeValue.fromM(Map.of("LIGHT", AttributeValue.fromL(List.of(AttributeValue.fromS("x"))))));
    }

    /** Faraday freezes these. */
    @Test
    void nestedRecords() {
        assertStored(
                Setting_.box,
                "box",
                new Setting.Box(3, 4),
                AttributeValue.fromM(Map.of("width", AttributeValue.fromN("3"), "height", AttributeValue.fromN("4"))));
    }

    @Test
    void attributeNamesAsTheyAreWritten() {
        assertStored(Setting_.qualified, "ns/name", "kept", AttributeValue.fromS("kept"));
    }

    @Test
    void sets() {
        assertStored(Setting_.words, "words", Set.of("a"), AttributeValue.fromSs(List.of("a")));
        assertStored(Setting_.numbers, "numbers", Set.of(7), AttributeValue.fromNs(List.of("7")));
        assertStored(Setting_.themes, "themes", Set.of(Theme.DARK), AttributeValue.fromSs(List.of("DARK")));
        assertStored(
                Setting_.blobs,
                "blobs",
                Set.of(ByteBuffer.wrap(BYTES)),
                AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(BYTES))));
        assertStored(
                Setting_.flags, "flags", Set.of(true), AttributeValue.fromL(List.of(AttributeValue.fromBool(true))));
    }

    /** Faraday throws; DynamoDB has no empty sets. */
    @Test
    void anEmptySetIsAbsent() {
        settings.update("s").set(Setting_.words, Set.of("a")).orCreate().execute();
        settings.update("s").set(Setting_.words, Set.of()).execute();
        assertThat(stored()).doesNotContainKey("words");
        assertThat(settings.get("s").execute().orElseThrow().words()).isEmpty();
    }

    /** Faraday freezes these too, so that no other client can read them. */
    @Test
    void bytesAreBytes() {
        settings.update("s").set(Setting_.bytes, BYTES).orCreate().execute();
        assertThat(stored()).containsEntry("bytes", AttributeValue.fromB(SdkBytes.fromByteArray(BYTES)));
        assertThat(settings.get("s").execute().orElseThrow().bytes()).isEqualTo(BYTES);
    }

    @Test
    void attributeValuesPassThrough() {
        AttributeValue any = AttributeValue.fromM(Map.of("untyped", AttributeValue.fromBool(true)));
        assertStored(Setting_.raw, "raw", any, any);
    }

    @Test
    void whatFaradayDoesNotStoreUnaided() {
        UUID uuid = UUID.fromString("00000000-0000-0001-0000-000000000002");
        assertStored(Setting_.uuid, "uuid", uuid, AttributeValue.fromS(uuid.toString()));
        assertStored(Setting_.letter, "letter", 'x', AttributeValue.fromS("x"));
        assertStored(
                Setting_.at,
                "at",
                Instant.parse("2026-01-01T00:00:00Z"),
                AttributeValue.fromS("2026-01-01T00:00:00.000000000Z"));
    }

    /** Faraday's {@code ISerializable} has no way back. */
    @Test
    void aConverterGoesBothWays() {
        assertStored(Setting_.ratio, "ratio", new Ratio(22, 7), AttributeValue.fromS("22/7"));
    }

    @Test
    void emptyTextInAKey() {
        assertThatThrownBy(() -> settings.put(Settings.empty("")).execute())
                .isNotInstanceOf(DynamoDbException.class)
                .hasMessageContaining("id");
    }
}
