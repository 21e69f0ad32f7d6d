package dev.stator.run.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.run.page.ScanCheckpoint.State;
import dev.stator.run.page.SegmentProgress.Start;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SegmentProgressTest {
    private static final Map<String, AttributeValue> KEY = Map.of("author", AttributeValue.fromS("ada"));

    @Test
    void beginsOneSegmentAfterTheOther() {
        SegmentProgress book = new SegmentProgress(2, State.START);
        assertThat(book.begin()).isEqualTo(new Start(0, null));
        assertThat(book.begin()).isEqualTo(new Start(1, null));
        assertThat(book.begin()).isNull();
    }

    @Test
    void knowsHowFarEachSegmentHasCome() {
        SegmentProgress book = new SegmentProgress(4, State.START);
        book.begin();
        book.begin();
        book.begin();
        book.finished(0, KEY);
        book.finished(1, null);
        assertThat(book.state()).isEqualTo(new State(3, Map.of(0, Optional.of(KEY), 2, Optional.empty())));
        assertThat(book.done()).isEqualTo(1);
    }

    @Test
    void goesOnWithWhatAnEarlierRunLeftOffFirst() {
        State earlier = new State(3, Map.of(0, Optional.of(KEY), 2, Optional.empty()));
        SegmentProgress book = new SegmentProgress(4, earlier);
        assertThat(book.done()).isEqualTo(1);
        assertThat(book.state()).isEqualTo(earlier);
        assertThat(book.begin()).isEqualTo(new Start(0, KEY));
        assertThat(book.begin()).isEqualTo(new Start(2, null));
        assertThat(book.begin()).isEqualTo(new Start(3, null));
        assertThat(book.begin()).isNull();
        assertThat(book.state().open()).containsOnlyKeys(0, 2, 3);
    }

    @Test
    void aFinishedScanHasNothingLeft() {
        SegmentProgress book = new SegmentProgress(1, State.START);
        book.begin();
        book.finished(0, null);
        assertThat(new SegmentProgress(1, book.state()).begin()).isNull();
    }
}
