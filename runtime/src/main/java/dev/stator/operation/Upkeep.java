package dev.stator.operation;

import dev.stator.expression.Path;
import dev.stator.expression.Updatable;
import dev.stator.expression.UpdateAction;
import dev.stator.expression.ValueAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.Stamps;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an update writes besides what it is told: the next version, and the stamps. */
final class Upkeep {
    private Upkeep() {}

    /**
     * The actions of one update.
     *
     * @param expected null: whatever the version is, it is stepped
     * @param clock asked once, if the entity has stamps
     * @throws dev.stator.error.EncodingException if there is no next version
     */
    static <T> List<UpdateAction<T>> actions(
            EntitySchema<T> schema, @Nullable ExpectedVersion<T> expected, InstantSource clock) {
        List<UpdateAction<T>> actions = new ArrayList<>();
        schema.version()
                .map(version ->
                        expected == null ? UpdateAction.add(ExpectedVersion.typed(version), 1) : expected.step())
                .ifPresent(actions::add);
        schema.stamps().ifPresent(stamps -> {
            Instant now = clock.instant();
            stamps.created().ifPresent(created -> actions.add(UpdateAction.setIfAbsent(typed(created), now)));
            stamps.updated().ifPresent(updated -> actions.add(UpdateAction.set(typed(updated), now)));
        });
        return actions;
    }

    /** What {@link #actions} write. */
    static List<Path> paths(EntitySchema<?> schema) {
        List<Path> paths = new ArrayList<>();
        schema.version().ifPresent(version -> paths.add(Path.of(version.name())));
        schema.stamps().ifPresent(stamps -> {
            stamps.created().ifPresent(created -> paths.add(Path.of(created.attribute())));
            stamps.updated().ifPresent(updated -> paths.add(Path.of(updated.attribute())));
        });
        return paths;
    }

    private static <T> Updatable<T, Instant> typed(Stamps.Stamp stamp) {
        return new ValueAttribute<>(Path.of(stamp.attribute()), stamp.codec());
    }
}
