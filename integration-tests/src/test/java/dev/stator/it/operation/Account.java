package dev.stator.it.operation;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;
import org.jspecify.annotations.Nullable;

/** With a version that has a name of its own, which one index carries and another does not. */
@Table("accounts")
@Lsi(name = "by-balance", rangeKey = "balance", projection = IndexProjection.INCLUDE, include = "edition")
@Lsi(name = "by-owner", rangeKey = "owner", projection = IndexProjection.KEYS_ONLY)
record Account(
        @HashKey String bank,
        @RangeKey long number,
        long balance,
        @Nullable String owner,
        @Version @Attribute("v") long edition) {

    static Account fresh(int number) {
        return new Account("b", number, 0, "ada", 0);
    }

    Account plus(long amount) {
        return new Account(bank, number, balance + amount, owner, edition);
    }

    Account edition(long other) {
        return new Account(bank, number, balance, owner, other);
    }
}
