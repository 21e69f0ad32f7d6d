package dev.stator.it.job;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;

@Table("rows")
record Row(
        @HashKey String id,
        long changes,
        String text,
        boolean active,
        Set<String> tags,
        Set<Integer> numbers,
        SdkBytes data,
        Map<String, List<BigDecimal>> figures,
        List<Optional<String>> notes) {
    /** One of many, unlike the others. */
    static Row of(int number) {
        return new Row(
                "row-" + number,
                0,
                "text \"" + number + "\" \u00e4\u20ac\ud83d\ude00\n" + "x".repeat(number % 100),
                number % 2 == 0,
                Set.of("tag-" + number % 7, "all"),
                Set.of(number, -number - 1),
                SdkBytes.fromByteArray(new byte[] {(byte) number, 0, -1}),
                Map.of("figures", List.of(new BigDecimal(number + ".125"))),
                List.of(Optional.of("note"), Optional.empty()));
    }

    Row changed() {
        return new Row(id, changes + 1, text, active, tags, numbers, data, figures, notes);
    }
}
