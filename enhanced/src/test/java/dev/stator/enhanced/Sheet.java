package dev.stator.enhanced;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.Default;
import dev.stator.annotation.Embedded;
import dev.stator.annotation.Frozen;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import dev.stator.annotation.WriteOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there is of attributes, in one record. */
@Table("sheets")
@Gsi(name = "by-title", hashKey = "title", rangeKey = "score")
@Gsi(name = "by-state", hashKey = "state", projection = IndexProjection.KEYS_ONLY)
@Lsi(name = "by-score", rangeKey = "score")
record Sheet(
        @HashKey String author,
        @RangeKey Instant at,
        String title,
        long score,
        Optional<State> state,

        @Attribute(
                value = "note",
                former = {"remark", "text"})
        @Nullable
        String note,

        @Default("plain") String style,
        boolean done,
        Set<String> tags,
        Set<Integer> numbers,
        List<String> words,
        List<Line> lines,
        Map<String, Line> byName,
        @Nullable Line main,
        Optional<Shape> shape,
        @Embedded(prefix = "place_") @Nullable Place place,
        @Frozen List<Duration> pauses,
        @WriteOnce String origin,
        @Nullable @WriteOnce String batch,
        @Ttl Duration kept,
        @Nullable @CreatedAt Instant created,
        @Nullable @UpdatedAt Instant updated,
        @Version long version) {
    enum State {
        OPEN,
        CLOSED
    }

    record Line(
            @Nullable String text,
            int count,
            List<Part> parts,
            @Attribute(value = "weight", former = "mass") Optional<Double> weight) {
        /** What is stored where this is written into the map of another. */
        Line over(@Nullable Line other) {
            return other == null
                    ? this
                    : new Line(
                            text == null ? other.text : text, count, parts, weight.isEmpty() ? other.weight : weight);
        }
    }

    record Part(String name, Set<String> marks) {}

    sealed interface Shape {
        record Circle(double radius) implements Shape {}

        record Box(double width, List<Part> content) implements Shape {}
    }

    record Place(String town, @Nullable String street, Set<String> doors) {}

    Sheet with(@Nullable String otherNote, Set<String> otherTags, @Nullable Place otherPlace) {
        return new Sheet(
                author,
                at,
                title,
                score,
                state,
                otherNote,
                style,
                done,
                otherTags,
                numbers,
                words,
                lines,
                byName,
                main,
                shape,
                otherPlace,
                pauses,
                origin,
                batch,
                kept,
                created,
                updated,
                version);
    }

    /** The same, not as it is stored but as a program might hold it. */
    Sheet anew() {
        return new Sheet(
                author,
                at,
                title,
                score,
                state,
                note,
                style,
                done,
                tags,
                numbers,
                words,
                lines,
                byName,
                main,
                shape,
                place,
                pauses,
                "elsewhere",
                null,
                kept,
                null,
                null,
                version);
    }

    /** The attributes of another under this key, in place of what is stored. */
    Sheet as(Sheet other) {
        return new Sheet(
                author,
                at,
                other.title,
                other.score,
                other.state,
                other.note,
                other.style,
                other.done,
                other.tags,
                other.numbers,
                other.words,
                other.lines,
                other.byName,
                other.main,
                other.shape,
                other.place,
                other.pauses,
                origin,
                batch,
                other.kept,
                created,
                updated,
                version);
    }

    /** With those maps only that another has too. */
    Sheet within(Sheet stored) {
        return new Sheet(
                author,
                at,
                title,
                score,
                state,
                note,
                style,
                done,
                tags,
                numbers,
                words,
                lines,
                stored.byName,
                stored.main == null ? null : main,
                stored.shape.isEmpty() ? Optional.empty() : shape,
                place,
                pauses,
                origin,
                batch,
                kept,
                created,
                updated,
                version);
    }
}
