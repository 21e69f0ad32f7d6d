package dev.stator.it.recipe;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

@Table("taken-emails")
public record TakenEmail(@HashKey String email, String member) {}
