package dev.stator.it.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.error.DecodingException;
import dev.stator.it.frozen.Vault.Drawer;
import dev.stator.it.frozen.Vault.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a record deep in a frozen value throws may tell of what is sensitive. */
class FrozenSensitiveTest {
    private static final String WORD = "xyzzy";

    @AfterEach
    void holdAnything() {
        Secret.strict(false);
    }

    @Test
    void noTextShowsIt() {
        Map<String, AttributeValue> item = VaultCodec.INSTANCE.toItem(new Vault("v", new Drawer(new Secret(WORD))));
        Secret.strict(true);

        Throwable refusal = catchThrowable(() -> VaultCodec.INSTANCE.fromItem(item));

        assertThat(refusal).isInstanceOf(DecodingException.class).hasMessageContaining("drawer");
        StringWriter text = new StringWriter();
        refusal.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContain(WORD);
    }

    @Test
    void itComesBack() {
        Vault vault = new Vault("v", new Drawer(new Secret(WORD)));

        assertThat(VaultCodec.INSTANCE.fromItem(VaultCodec.INSTANCE.toItem(vault)))
                .isEqualTo(vault);
    }
}
