package dev.stator.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table is to be of which DynamoDB Local knows nothing, and which takes requests of its own to look at, warm
 * throughput aside. Null is not said; an empty choice is none.
 *
 * @param recovery for how many days back
 */
record ServiceSettings(
        @Nullable Choice<Integer> recovery,
        @Nullable WarmUnits warm,
        Map<String, WarmUnits> indexWarm,
        @Nullable Choice<KinesisDestination> destination,
        @Nullable Choice<ResourcePolicy> policy) {
    static final ServiceSettings UNSAID = new ServiceSettings(null, null, Map.of(), null, null);

    /** Something, or none of it. */
    record Choice<T>(Optional<T> value) {
        static <T> Choice<T> of(T value) {
            return new Choice<>(Optional.of(value));
        }

        static <T> Choice<T> none() {
            return new Choice<>(Optional.empty());
        }
    }

    ServiceSettings {
        indexWarm = Map.copyOf(indexWarm);
    }

    ServiceSettings recovery(Choice<Integer> choice) {
        return new ServiceSettings(choice, warm, indexWarm, destination, policy);
    }

    ServiceSettings warm(WarmUnits choice) {
        return new ServiceSettings(recovery, choice, indexWarm, destination, policy);
    }

    ServiceSettings warm(String index, WarmUnits choice) {
        Map<String, WarmUnits> more = new HashMap<>(indexWarm);
        more.put(index, choice);
        return new ServiceSettings(recovery, warm, more, destination, policy);
    }

    ServiceSettings destination(Choice<KinesisDestination> choice) {
        return new ServiceSettings(recovery, warm, indexWarm, choice, policy);
    }

    ServiceSettings policy(Choice<ResourcePolicy> choice) {
        return new ServiceSettings(recovery, warm, indexWarm, destination, choice);
    }

    /** Whether something is to be on that CreateTable cannot switch on. */
    boolean comesLater() {
        return (recovery != null && recovery.value().isPresent())
                || (destination != null && destination.value().isPresent());
    }
}
