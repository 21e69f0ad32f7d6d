package dev.stator.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A constant of an enum.
 *
 * @param word what is stored for it
 * @param former what was stored for it before
 */
public record EnumConstant(String name, String word, List<String> former) {
    public EnumConstant {
        former = List.copyOf(former);
    }

    /** What is read as it, what is written first. */
    public Stream<String> words() {
        return Stream.concat(Stream.of(word), former.stream());
    }

    /** Whether its name is all that is ever stored for it. */
    public boolean isPlain() {
        return word.equals(name) && former.isEmpty();
    }
}
