package dev.stator.it.guide;

import java.util.Map;
import java.util.Optional;

public record Layout(int columns, Map<Edge, Integer> margins, Optional<String> note) {}
