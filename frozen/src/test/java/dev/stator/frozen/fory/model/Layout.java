package dev.stator.frozen.fory.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records in lists and maps, a sealed interface, enums in sets. */
public record Layout(
        String name,
        int columns,
        List<Block> blocks,
        Map<String, Style> styles,
        Set<Device> devices,
        Optional<String> footer,
        Instant changedAt) {}
