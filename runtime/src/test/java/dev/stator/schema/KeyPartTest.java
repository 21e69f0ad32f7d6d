package dev.stator.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.Codecs;
import dev.stator.codec.TextCodec;
import dev.stator.error.EncodingException;
import org.junit.jupiter.api.Test;

class KeyPartTest {
    private static final KeyPart<String> AUTHOR = KeyPart.text("author", Codecs.STRING);

    @Test
    void refusesKeysThatDynamoDbRefuses() {
        assertThatThrownBy(() -> KeyPart.binary("b", Codecs.BYTES).encode(new byte[0]))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("at least one byte");
        assertThatThrownBy(() -> AUTHOR.encode(null))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("null");
        assertThatThrownBy(() -> KeyPart.text("a", Failing.INSTANCE).encode("x"))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("attribute a (stored as S, Java type dev.stator.schema.KeyPartTest$Failing)")
                .hasMessageContaining("IllegalStateException: no");
        assertThatThrownBy(() -> AUTHOR.encode("\ud83d"))
                .isInstanceOfSatisfying(
                        EncodingException.class, e -> assertThat(e.path()).isEqualTo("author"));
    }

    /** A user's codec that fails in its own way. */
    private enum Failing implements TextCodec<String> {
        INSTANCE;

        @Override
        public String toText(String value) {
            throw new IllegalStateException("no");
        }

        @Override
        public String fromText(String text) {
            return text;
        }
    }
}
