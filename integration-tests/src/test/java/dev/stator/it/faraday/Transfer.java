package dev.stator.it.faraday;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** The transactions of Faraday's guide, which are transfers of money. */
@Table("transactions")
record Transfer(@HashKey String id, String from, String to, long amount) {}
