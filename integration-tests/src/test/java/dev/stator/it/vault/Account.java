package dev.stator.it.vault;

import dev.stator.annotation.Frozen;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import dev.stator.it.vault.Vault.Text;
import dev.stator.it.vault.Vault.TextFormat;
import java.time.Duration;
import java.time.Instant;

/** An account, which has a version and all else, and its entries, which have none. */
@Table("account")
@HashKey("PK")
@RangeKey("SK")
public sealed interface Account {
    /** What there is. */
    @Key(hash = "a#{account}", range = "b")
    record Balance(
            String account,
            long amount,
            @Frozen(format = TextFormat.class) Text note,
            @Ttl Duration lasts,
            @UpdatedAt Instant updated,
            @Version long version)
            implements Account {}

    /** What came and went. */
    @Key(hash = "a#{account}", range = "e#{number}")
    record Entry(String account, String number, long amount) implements Account {}
}
