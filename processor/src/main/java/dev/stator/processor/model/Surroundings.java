package dev.stator.processor.model;

import java.util.List;

/**
 * What generated code has to mind of the code that it stands among.
 *
 * @param hidesJavaLang whether a type of its package has the name of one of {@code java.lang}, which code then imports
 * @param lints the warnings that naming the types of the entity takes, as {@code @SuppressWarnings} calls them
 */
public record Surroundings(boolean hidesJavaLang, List<String> lints) {
    /** Nothing. */
    public static final Surroundings PLAIN = new Surroundings(false, List.of());

    public Surroundings {
        lints = List.copyOf(lints);
    }
}
