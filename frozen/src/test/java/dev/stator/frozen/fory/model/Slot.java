package dev.stator.frozen.fory.model;

import org.jspecify.annotations.Nullable;

/** A component of an open type, as {@code @Frozen(types = ...)} allows. */
public record Slot(@Nullable Object value) {}
