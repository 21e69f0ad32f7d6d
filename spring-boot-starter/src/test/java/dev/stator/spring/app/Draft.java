package dev.stator.spring.app;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** Neither it nor its DAO is public. */
@Table("drafts_of_today")
record Draft(@HashKey String id) {}
