package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A time to live is whole seconds, and no milliseconds. */
class ExpiryCodecsTest {
    private static final Instant END = Instant.parse("2027-01-31T10:15:30Z");

    @Test
    void anInstantIsItsSecond() {
        assertThat(Codecs.EXPIRY_INSTANT.encode(END).n()).isEqualTo("1801390530");
        assertThat(Codecs.EXPIRY_INSTANT.decode(AttributeValue.fromN("1801390530")))
                .isEqualTo(END);
        assertThat(Codecs.EXPIRY_INSTANT.decode(AttributeValue.fromN("1.80139053E9")))
                .isEqualTo(END);
    }

    @Test
    void aFractionOfASecondIsRefused() {
        assertThatThrownBy(() -> Codecs.EXPIRY_INSTANT.encode(END.plusMillis(1)))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("2027-01-31T10:15:30.001Z has a fraction of a second")
                .hasMessageContaining("instant.truncatedTo(ChronoUnit.SECONDS)");
        assertThatThrownBy(() -> Codecs.EXPIRY_INSTANT.decode(AttributeValue.fromN("1801390530.5")))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("is no whole number");
    }

    @Test
    void millisecondsAreRefused() {
        long millis = END.toEpochMilli();
        assertThatThrownBy(() -> Codecs.EXPIRY_SECONDS.encode(millis))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining(
                        "1801390530000 is no time to live in seconds since 1970 but, it seems, in milliseconds")
                .hasMessageContaining("instant.getEpochSecond()");
        assertThatThrownBy(() -> Codecs.EXPIRY_INSTANT.encode(Instant.ofEpochSecond(millis)))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("milliseconds");
        for (NumberCodec<?> codec : new NumberCodec<?>[] {Codecs.EXPIRY_SECONDS, Codecs.EXPIRY_INSTANT}) {
            assertThatThrownBy(() -> codec.decode(AttributeValue.fromN(Long.toString(millis))))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("DynamoDB will never delete this item");
        }
        assertThat(Codecs.EXPIRY_SECONDS.encode(99_999_999_999L).n()).isEqualTo("99999999999");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Codecs.EXPIRY_INSTANT.decode(AttributeValue.fromS(END.toString())))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("expected N");
        assertThatThrownBy(() -> Codecs.EXPIRY_INSTANT.decode(AttributeValue.fromN("-9000000000000000000")))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("before all time that Instant holds");
    }
}
