package dev.stator.it.id;

import dev.stator.annotation.GeneratedId;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A table of records with ids: in the key, in the key of an index, and in no key. */
@Table("postbag")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "trace", hashKey = "TPK", rangeKey = "TSK")
sealed interface Postbag {
    @Key(hash = "bag#{bag}", range = "slip#{id}")
    record Slip(String bag, @GeneratedId @Nullable UUID id, String text) implements Postbag {}

    @Key(hash = "bag#{bag}", range = "stub#{number}")
    @Key(index = "trace", hash = "bag#{bag}", range = "{trace}#{state}")
    record Stub(String bag, int number, @GeneratedId String trace, String state) implements Postbag {}

    @Key(hash = "bag#{bag}", range = "chit#{name}")
    record Chit(
            String bag,
            String name,
            int worth,
            @Sensitive @GeneratedId @Nullable UUID secret) implements Postbag {
        public Chit {
            if (secret != null && name.equals("refused")) {
                throw new IllegalStateException("secret " + secret);
            }
        }
    }
}
