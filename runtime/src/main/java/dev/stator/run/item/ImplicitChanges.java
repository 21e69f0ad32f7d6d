package dev.stator.run.item;

import dev.stator.expression.Path;
import dev.stator.expression.Updatable;
import dev.stator.expression.UpdateAction;
import dev.stator.expression.ValueAttribute;
import dev.stator.operation.ExpectedVersion;
import dev.stator.operation.WriteGuard;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.Stamps;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an update writes besides what it is told: the next version, and the stamps. */
final class ImplicitChanges {
    private ImplicitChanges() {}

    /**
     * The actions of one update.
     *
     * @param guard its version, if it expects none, is stepped whatever it is; an item that it creates is stamped as
     * created
     * @param clock asked once, if the entity has stamps
     * @throws dev.stator.error.EncodingException if there is no next version
     */
    static <T> List<UpdateAction<T>> of(EntitySchema<T> schema, WriteGuard<T> guard, InstantSource clock) {
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

    private static <T> Updatable<T, Instant> typed(Stamps.Stamp stamp) {
        return new ValueAttribute<>(Path.of(stamp.attribute()), stamp.codec());
    }
}
