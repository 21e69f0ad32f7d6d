package dev.stator.it.operation;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

@Table("memos")
record Memo(@HashKey String id, String text) {}
