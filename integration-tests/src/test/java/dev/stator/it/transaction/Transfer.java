package dev.stator.it.transaction;

import static dev.stator.annotation.IndexProjection.KEYS_ONLY;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.util.List;

@Table("transfers")
@Gsi(name = "by-receiver", hashKey = "receiver", projection = KEYS_ONLY)
@Lsi(name = "by-amount", rangeKey = "amount", projection = KEYS_ONLY)
record Transfer(@HashKey String sender, @RangeKey int number, String receiver, long amount, List<String> notes) {}
