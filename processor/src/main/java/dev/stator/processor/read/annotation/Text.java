package dev.stator.processor.read.annotation;

import dev.stator.processor.diagnostics.Site;

/** A text in an annotation, and where it is written. */
public record Text(String value, Site site) {}
