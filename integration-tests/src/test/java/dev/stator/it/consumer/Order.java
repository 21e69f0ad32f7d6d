package dev.stator.it.consumer;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.Set;

@Table("orders")
public record Order(@HashKey String id, long number, String note, Set<String> tags) {}
