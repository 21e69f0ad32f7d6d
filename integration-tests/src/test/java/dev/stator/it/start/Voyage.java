package dev.stator.it.start;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.Embedded;
import dev.stator.annotation.Frozen;
import dev.stator.annotation.GeneratedId;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import dev.stator.annotation.WriteOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that Stator writes by itself. */
@Table("voyages")
record Voyage(
        @HashKey @GeneratedId @Nullable UUID id,
        @WriteOnce String ship,
        @Attribute(value = "port", former = "goal") String port,
        @Embedded Route route,
        @Frozen List<String> crew,
        @Ttl Duration kept,
        @CreatedAt Optional<Instant> created,
        @UpdatedAt Optional<Instant> updated,
        @Version long version) {
    record Route(String from, String to) {}

    static Voyage of(String ship) {
        return new Voyage(
                null,
                ship,
                "Cork",
                new Route("Cork", "Bari"),
                List.of("Ada"),
                Duration.ofDays(1),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
