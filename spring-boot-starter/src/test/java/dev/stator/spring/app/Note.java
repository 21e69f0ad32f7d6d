package dev.stator.spring.app;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

@Table("notes")
@Gsi(name = "by-text", hashKey = "text")
public record Note(@HashKey String id, String text) {}
