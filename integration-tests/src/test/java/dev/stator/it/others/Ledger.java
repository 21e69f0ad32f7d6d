package dev.stator.it.others;

import dev.stator.annotation.Discriminator;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.it.others.goods.Delivery;
import dev.stator.it.others.people.Payment;

/** Its records have no interface in common, so that its items are read as {@link Record}. */
@Table(
        value = "ledger",
        entities = {Payment.class, Delivery.class})
@HashKey("account")
@RangeKey("number")
@Discriminator("kind")
final class Ledger {
    private Ledger() {}
}
