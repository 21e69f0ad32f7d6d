package dev.stator.it.faraday;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** The accounts of Faraday's guide. */
@Table("accounts")
record Account(@HashKey String id, long balance) {}
