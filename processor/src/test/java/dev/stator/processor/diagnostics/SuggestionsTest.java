package dev.stator.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> NAMES = List.of("author", "title", "likes", "postedAt");

    @Test
    void findsTheNearest() {
        assertThat(Suggestions.didYouMean("titel", NAMES)).isEqualTo(" Did you mean \"title\"?");
        assertThat(Suggestions.didYouMean("posted_at", NAMES)).isEqualTo(" Did you mean \"postedAt\"?");
        assertThat(Suggestions.didYouMean("LIKES", NAMES)).isEqualTo(" Did you mean \"likes\"?");
    }

    @Test
    void saysNothingOfWhatIsFar() {
        assertThat(Suggestions.didYouMean("colour", NAMES)).isEmpty();
        assertThat(Suggestions.didYouMean("x", NAMES)).isEmpty();
        assertThat(Suggestions.didYouMean("titel", List.of())).isEmpty();
    }

    @Test
    void countsASwapAsOne() {
        assertThat(Suggestions.distance("titel", "title")).isEqualTo(1);
        assertThat(Suggestions.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
    }
}
