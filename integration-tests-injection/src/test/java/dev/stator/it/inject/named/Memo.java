package dev.stator.it.inject.named;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** Its DAO is {@code @Named}. */
@Table("memos")
public record Memo(@HashKey String id, String text) {}
