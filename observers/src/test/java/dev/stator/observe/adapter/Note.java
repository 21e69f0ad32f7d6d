package dev.stator.observe.adapter;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

@Table("notes")
@Gsi(name = "by-topic", hashKey = "topic")
record Note(@HashKey String owner, @RangeKey int number, String topic, String text) {}
