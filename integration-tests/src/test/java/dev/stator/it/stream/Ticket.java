package dev.stator.it.stream;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;

/** @param due in seconds since 1970 */
@Table("tickets")
record Ticket(
        @HashKey String owner,
        @RangeKey Instant opened,
        String text,
        Set<String> tags,
        List<Step> steps,
        SdkBytes attachment,
        @Sensitive String secret,
        long due) {
    record Step(String what, double hours) {}

    static Ticket of(String owner, String text) {
        return new Ticket(
                owner,
                Instant.EPOCH,
                text,
                Set.of("a", "b"),
                List.of(new Step("look", 0.25)),
                SdkBytes.fromByteArray(new byte[] {1, 2}),
                "hush",
                Long.MAX_VALUE);
    }
}
