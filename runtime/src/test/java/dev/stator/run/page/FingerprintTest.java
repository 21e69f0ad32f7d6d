package dev.stator.run.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FingerprintTest {
    private static final List<AttributeValue> ALL_DIFFERENT = List.of(
            AttributeValue.fromS("1"),
            AttributeValue.fromN("1"),
            AttributeValue.fromB(SdkBytes.fromUtf8String("1")),
            AttributeValue.fromBool(true),
            AttributeValue.fromBool(false),
            AttributeValue.fromNul(true),
            AttributeValue.fromSs(List.of("1")),
            AttributeValue.fromNs(List.of("1")),
            AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("1"))),
            AttributeValue.fromL(List.of()),
            AttributeValue.fromL(List.of(AttributeValue.fromS("1"))),
            AttributeValue.fromL(List.of(AttributeValue.fromL(List.of(AttributeValue.fromS("1"))))),
            AttributeValue.fromM(Map.of()),
            AttributeValue.fromM(Map.of("1", AttributeValue.fromS("1"))));

    private static byte[] of(AttributeValue value) {
        return new Fingerprint().add(value).finish();
    }

    @Test
    void tellsValuesApart() {
        assertThat(ALL_DIFFERENT.stream().map(value -> hex(of(value)))).doesNotHaveDuplicates();
    }

    @Test
    void tellsBordersApart() {
        assertThat(new Fingerprint().add("ab").add("c").finish())
                .isNotEqualTo(new Fingerprint().add("a").add("bc").finish());
    }

    @Test
    void setsAndMapsCountWithoutTheirOrder() {
        assertThat(of(AttributeValue.fromSs(List.of("a", "b"))))
                .isEqualTo(of(AttributeValue.fromSs(List.of("b", "a"))));
        Map<String, AttributeValue> one = new LinkedHashMap<>();
        one.put("a", AttributeValue.fromS("1"));
        one.put("b", AttributeValue.fromS("2"));
        Map<String, AttributeValue> other = new LinkedHashMap<>();
        other.put("b", AttributeValue.fromS("2"));
        other.put("a", AttributeValue.fromS("1"));
        assertThat(of(AttributeValue.fromM(one))).isEqualTo(of(AttributeValue.fromM(other)));
    }

    /** It must not change between releases: cursors are kept. */
    @Test
    void staysTheSame() {
        assertThat(hex(new Fingerprint()
                        .add("posts")
                        .add(AttributeValue.fromN("1"))
                        .finish()))
                .isEqualTo("10b9bbe0596e9fe9");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
