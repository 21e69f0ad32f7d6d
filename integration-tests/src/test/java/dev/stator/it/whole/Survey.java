package dev.stator.it.whole;

import dev.stator.annotation.Default;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Rest;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A component of each kind that a record may hold something of, or nothing. */
@Table("surveys")
record Survey(
        @HashKey String id,
        String title,
        int count,
        boolean done,
        @Default("1") int cranes,
        Answer answer,
        @Nullable String nullable,
        @Nullable Instant since,
        Optional<String> optional,
        OptionalInt number,
        @Default("3") Integer stars,
        @Nullable Integer boxed,
        @Nullable Answer nullableAnswer,
        Optional<Answer> optionalAnswer,
        @Nullable Blank blank,
        Set<String> tags,
        List<String> lines,
        List<Answer> answers,
        Map<String, Integer> sums,
        Optional<List<String>> optionalLines,
        @Rest Map<String, AttributeValue> rest) {
    record Answer(String text, Optional<String> note) {}

    /** Of which nothing needs to be there. */
    record Blank(Optional<String> text) {}
}
