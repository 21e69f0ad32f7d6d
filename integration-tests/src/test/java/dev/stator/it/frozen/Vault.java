package dev.stator.it.frozen;

import dev.stator.annotation.Frozen;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;

/** What is sensitive stands deep in the frozen value. */
@Table("vaults")
record Vault(@HashKey String id, @Frozen Drawer drawer) {
    record Drawer(Secret secret) {}

    record Secret(@Sensitive String word) {
        private static boolean strict;

        Secret {
            if (strict) {
                throw new IllegalArgumentException("I will not hold " + word);
            }
        }

        static void strict(boolean now) {
            strict = now;
        }
    }
}
