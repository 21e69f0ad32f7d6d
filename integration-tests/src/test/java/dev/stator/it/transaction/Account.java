package dev.stator.it.transaction;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

@Table("accounts")
record Account(@HashKey String id, long balance) {}
