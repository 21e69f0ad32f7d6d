package dev.stator.run.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.operation.CursorRefusedException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CursorTest {
    private static final Map<String, AttributeValue> KEY = Map.of(
            "author", AttributeValue.fromS("Ada äöü €"),
            "likes", AttributeValue.fromN("-1.5E+20"),
            "digest", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 127})));
    private static final List<String> ATTRIBUTES = List.of("author", "likes", "digest");

    private static Cursor of(String query) {
        return new Cursor(new Fingerprint().add(query).finish(), ATTRIBUTES);
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(of("q").read(of("q").write(KEY))).isEqualTo(KEY);
    }

    @Test
    void isUrlSafe() {
        assertThat(of("q").write(KEY)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void refusesThatOfAnotherQuery() {
        String cursor = of("q").write(KEY);
        assertThatThrownBy(() -> of("other").read(cursor))
                .isInstanceOf(CursorRefusedException.class)
                .hasMessageContaining("another query");
    }

    @Test
    void refusesEveryChangedCharacter() {
        String cursor = of("q").write(KEY);
        for (int i = 0; i < cursor.length(); i++) {
            for (char other : new char[] {'A', 'B', '_', '9', '=', ' '}) {
                if (cursor.charAt(i) != other) {
                    String damaged = cursor.substring(0, i) + other + cursor.substring(i + 1);
                    assertThatThrownBy(() -> of("q").read(damaged))
                            .as(damaged)
                            .isInstanceOf(CursorRefusedException.class);
                }
            }
        }
    }

    @Test
    void refusesEveryCutAndEveryAddition() {
        String cursor = of("q").write(KEY);
        for (int i = 0; i < cursor.length(); i++) {
            String cut = cursor.substring(0, i);
            assertThatThrownBy(() -> of("q").read(cut)).isInstanceOf(CursorRefusedException.class);
        }
        assertThatThrownBy(() -> of("q").read(cursor + "A")).isInstanceOf(CursorRefusedException.class);
        assertThatThrownBy(() -> of("q").read(cursor + cursor)).isInstanceOf(CursorRefusedException.class);
    }

    @Property
    void refusesForeignText(@ForAll @NotEmpty String text) {
        assertThatThrownBy(() -> of("q").read(text)).isInstanceOf(CursorRefusedException.class);
    }

    @Property
    void refusesForeignBytesWithTheRightChecksum(@ForAll byte[] content) {
        assertThatThrownBy(() -> of("q").read(sealed(content))).isInstanceOf(CursorRefusedException.class);
    }

    @Test
    void namesAVersionItDoesNotKnow() {
        byte[] bytes = Base64.getUrlDecoder().decode(of("q").write(KEY));
        byte[] content = Arrays.copyOf(bytes, bytes.length - 4);
        content[0] = 2;
        assertThatThrownBy(() -> of("q").read(sealed(content)))
                .isInstanceOf(CursorRefusedException.class)
                .hasMessageContaining("version 2");
    }

    private static String sealed(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] bytes = ByteBuffer.allocate(content.length + 4)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
