package dev.stator.run.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.operation.CursorRefusedException;
import dev.stator.run.page.ScanCheckpoint.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ScanCheckpointTest {
    private static final State STATE = new State(7, Map.of(2, Optional.of(key("ada")), 5, Optional.empty()));

    private static Map<String, AttributeValue> key(String author) {
        return Map.of("author", AttributeValue.fromS(author), "likes", AttributeValue.fromN("12"));
    }

    private static ScanCheckpoint of(String scan, int segments) {
        return new ScanCheckpoint(new Fingerprint().add(scan).finish(), List.of("author", "likes"), segments);
    }

    @Test
    void readsBackWhatItWrote() {
        String text = of("s", 8).write(STATE);
        assertThat(of("s", 8).read(text)).isEqualTo(STATE);
        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(of("s", 8).read(of("s", 8).write(State.START))).isEqualTo(State.START);
    }

    @Test
    void refusesThatOfAnotherScan() {
        String text = of("s", 8).write(STATE);
        assertThatThrownBy(() -> of("other", 8).read(text))
                .isInstanceOf(CursorRefusedException.class)
                .hasMessageContaining("another scan");
    }

    @Test
    void refusesThatOfAnotherNumberOfSegmentsAndSaysWhich() {
        String text = of("s", 8).write(STATE);
        assertThatThrownBy(() -> of("s", 9).read(text))
                .isInstanceOf(CursorRefusedException.class)
                .hasMessageContaining("over 8 segments")
                .hasMessageContaining("parallel(8)");
    }

    @Test
    void refusesEveryChangeAndEveryCut() {
        String text = of("s", 8).write(STATE);
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            String cut = text.substring(0, i);
            assertThatThrownBy(() -> of("s", 8).read(changed)).isInstanceOf(CursorRefusedException.class);
            assertThatThrownBy(() -> of("s", 8).read(cut)).isInstanceOf(CursorRefusedException.class);
        }
    }

    @Property
    void refusesForeignText(@ForAll String text) {
        assertThatThrownBy(() -> of("s", 8).read(text)).isInstanceOf(CursorRefusedException.class);
    }

    /** Whole by checksum and of the right scan, and still no state. */
    @Property
    void refusesForeignContent(@ForAll byte[] content) {
        byte[] fingerprint = new Fingerprint().add("s").finish();
        String text = new PositionText(fingerprint, "checkpoint", "", "").write(content);
        assertThatThrownBy(() -> of("s", 8).read(text)).isInstanceOf(CursorRefusedException.class);
    }

    @Test
    void itsLengthFollowsTheSegmentsUnderWayAndNotTheirNumber() {
        Map<Integer, Optional<Map<String, AttributeValue>>> open = new TreeMap<>();
        for (int segment = 999_000; segment < 999_008; segment++) {
            open.put(segment, Optional.of(key("somebody's name")));
        }
        assertThat(of("s", 1_000_000).write(new State(999_008, open))).hasSizeLessThan(500);
    }
}
