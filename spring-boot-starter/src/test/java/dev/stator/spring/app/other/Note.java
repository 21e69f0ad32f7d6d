package dev.stator.spring.app.other;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** Its DAO has the simple name of another one. */
@Table("other-notes")
public record Note(@HashKey String id) {}
