package dev.stator.it.faraday;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;

/** An item that several write at once. */
@Table("sessions")
record Session(@HashKey String id, long hits, @Version long version) {

    Session hit() {
        return new Session(id, hits + 1, version);
    }
}
