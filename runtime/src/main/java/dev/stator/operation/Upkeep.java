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
     * @param guard its version, if it expects none, is stepped whatever it is; an item that it creates is stamped as created
     * @param clock asked once, if the entity has stamps
     * @throws dev.stator.error.EncodingException if there is no next version
     */
    static <T> List<UpdateAction<T>> actions(EntitySchema<T> schema, Guard<T> guard, InstantSource clock) {
        List<UpdateAction<T>> actions = new ArrayList<>();
        @Nullable ExpectedVersion<T> expected = guard.version();
        schema.version()
                .map(version -> expected == null
                        ? UpdateAction.step(ExpectedVersion.typed(version), version.last())
                        : expected.step())
                .ifPresent(actions::add);
        schema.stamps().ifPresent(stamps -> {
            Instant now = clock.instant();
            stamps.created()
                    .filter(created -> guard.creates())
                    .ifPresent(created -> actions.add(UpdateAction.setIfMissing(typed(created), now)));
            stamps.updated().ifPresent(updated -> actions.add(UpdateAction.set(typed(updated), now)));
        });
        return actions;
    }

    /** What {@link #actions} write. */
    static List<Path> paths(EntitySchema<?> schema, Guard<?> guard) {
        List<Path> paths = new ArrayList<>();
        schema.version().ifPresent(version -> paths.add(Path.of(version.name())));
        schema.stamps().ifPresent(stamps -> {
            stamps.created()
                    .filter(created -> guard.creates())
                    .ifPresent(created -> paths.add(Path.of(created.attribute())));
            stamps.updated().ifPresent(updated -> paths.add(Path.of(updated.attribute())));
        });
        return paths;
    }

    private static <T> Updatable<T, Instant> typed(Stamps.Stamp stamp) {
        return new ValueAttribute<>(Path.of(stamp.attribute()), stamp.codec());
    }
}
