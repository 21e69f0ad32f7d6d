package dev.stator.processor.model.declared;

import dev.stator.processor.diagnostics.Site;

/** A name in an annotation, and the very value that is it. */
public record WrittenName(String name, Site site) {}
