package dev.stator.operation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a conditional write.
 *
 * @param <R> the answer of the operation
 * @param <T> the entity
 */
public sealed interface Outcome<R extends @Nullable Object, T> {
    /** The answer, or the error that {@code execute()} throws. */
    R orElseThrow();

    /** Whether the condition held and the write was done. */
    boolean succeeded();

    /**
     * The condition held.
     *
     * @param value what {@code execute()} gives
     */
    record Succeeded<R extends @Nullable Object, T>(R value) implements Outcome<R, T> {
        @Override
        public R orElseThrow() {
            return value;
        }

        @Override
        public boolean succeeded() {
            return true;
        }

        /** Of the value the type, as it may be sensitive. */
        @Override
        public String toString() {
            return "Succeeded[value=" + ValueSummary.at(value) + "]";
        }
    }

    /**
     * The condition did not hold; nothing was written, unless that is in doubt.
     *
     * @param item the item that is stored, of the entity's own type, if there is one, {@code withItemOnFailure()} asked
     *     for it, and it can be read; where it cannot, {@link ConditionFailedException#rawItem()} has it and
     *     {@link ConditionFailedException#item} says why
     * @param error what {@code execute()} throws
     */
    record ConditionFailed<R extends @Nullable Object, T>(Optional<T> item, ConditionFailedException error)
            implements Outcome<R, T> {
        @Override
        public R orElseThrow() {
            throw error;
        }

        @Override
        public boolean succeeded() {
            return false;
        }

        /**
         * Whether it may have been written all the same, by an attempt of the SDK whose answer was lost; see
         * {@link ConditionFailedException#inDoubt()}.
         */
        public boolean inDoubt() {
            return error.inDoubt();
        }

        /** The error, and whether there is an item; it may be sensitive. */
        @Override
        public String toString() {
            return "ConditionFailed[item=" + ValueSummary.at(item) + ", error=" + error.getMessage() + "]";
        }
    }
}
