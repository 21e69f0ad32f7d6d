package dev.stator.it.transaction;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** An account whose key is not of the table's type: DynamoDB finds out only when it sees the table. */
@Table("accounts")
record Miskeyed(@HashKey long id) {}
