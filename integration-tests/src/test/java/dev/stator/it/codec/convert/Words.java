package dev.stator.it.codec.convert;

import java.util.List;

/** Words. */
public record Words(List<String> words) {}
