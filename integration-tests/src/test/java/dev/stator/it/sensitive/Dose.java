package dev.stator.it.sensitive;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;

/** Refuses to be written a second time. */
@Table("doses")
record Dose(@HashKey @Sensitive String patient, @Version long version) {
    Dose {
        if (version > 1) {
            throw new IllegalArgumentException("no second dose for " + patient);
        }
    }

    @Override
    public String toString() {
        return "Dose";
    }
}
