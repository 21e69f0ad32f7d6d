package dev.stator.it.ttl;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;

/** Ends at a number of seconds. */
@Table("tokens")
record Token(@HashKey String id, @Ttl long until) {}
