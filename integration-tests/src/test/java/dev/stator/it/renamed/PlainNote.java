package dev.stator.it.renamed;

import dev.stator.annotation.Default;
import dev.stator.annotation.DiscriminatorValue;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link Note} that never had other names. */
@Table("plain-notes")
record PlainNote(
        @HashKey String id,
        @Nullable String title,
        @Default("none") String subtitle,
        int likes,
        @Default("3") long stars,
        Optional<PlainState> state,
        List<PlainState> past,
        Set<String> tags,
        List<String> lines,
        @Nullable PlainPlace place,
        List<PlainPlace> places,
        Map<String, PlainPlace> homes,
        @Nullable PlainSign sign) {
    /** By the words that {@link Note.State} is written by. */
    enum PlainState {
        OPEN,
        done
    }

    record PlainPlace(String city, Optional<String> zip) {}

    sealed interface PlainSign {}

    @DiscriminatorValue("Letter")
    record PlainLetter(String text) implements PlainSign {}

    @DiscriminatorValue("Digit")
    record PlainDigit(int number) implements PlainSign {}
}
