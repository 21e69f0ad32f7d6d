package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.DecodingException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a reader checks of attributes that say the same, or belong together. */
class AgreementTest {
    private static final ItemReader ITEM = ItemReader.of(Map.of(
            "type", AttributeValue.fromS("order"),
            "GSI1-PK", AttributeValue.fromS("a"),
            "GSI1-SK", AttributeValue.fromS("b"),
            "GSI2-SK", AttributeValue.fromS("c"),
            "GSI2-PK", AttributeValue.fromNul(true)));

    @Test
    void equalValuesAgree() {
        assertThatCode(() -> ITEM.agree("order", Codecs.STRING, "PK", "7", "order", "7"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ITEM.agree("order", Codecs.STRING, "PK", "7", "order", "8"))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("component order is \"7\" in PK, and \"8\" in order");
        assertThatThrownBy(() -> ITEM.agree("count", Codecs.INTEGER, "PK", 7, "count", 8))
                .hasMessageContaining("component count is 7 in PK, and 8 in count");
    }

    /** Whatever {@code equals} says. */
    @Test
    void whatIsStoredAsTheSameAgrees() {
        assertThatCode(() -> ITEM.agree(
                        "price", Codecs.BIG_DECIMAL, "PK", new BigDecimal("1.0"), "price", new BigDecimal("1.00")))
                .doesNotThrowAnyException();
    }

    @Test
    void sensitiveValuesAreNotShown() {
        assertThatThrownBy(() -> ITEM.agree("order", Codecs.sensitive(Codecs.STRING), "PK", "7", "order", "8"))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("component order is *** in PK, and *** in order");
    }

    @Test
    void anEntryIsThereWholeOrNotAtAll() {
        assertThat(ITEM.isIn("GSI1", "GSI1-PK", "GSI1-SK")).isTrue();
        assertThat(ITEM.isIn("GSI3", "GSI3-PK", "GSI3-SK")).isFalse();
        assertThat(ITEM.isIn("GSI4", "GSI2-PK")).isFalse();
        assertThatThrownBy(() -> ITEM.isIn("GSI2", "GSI2-PK", "GSI2-SK"))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("the key of index GSI2 is there by half")
                .hasMessageContaining("of GSI2-PK, GSI2-SK it has only GSI2-SK");
    }

    @Test
    void theTypeIsTheRecordsWordOrAFormerOne() {
        assertThatCode(() -> ITEM.type("type", "Order", "order")).doesNotThrowAnyException();
        assertThatCode(() -> ITEM.type("type", "Order", "purchase", "buy", "order"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ITEM.type("type", "Note", "note", "remark"))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("\"order\" is no Note, which is \"note\"")
                .hasMessageContaining("type");
        assertThatThrownBy(() -> ITEM.type("kind", "Note", "note"))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("kind");
    }
}
