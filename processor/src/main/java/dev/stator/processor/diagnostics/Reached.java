package dev.stator.processor.diagnostics;

/**
 * What a message calls something that several roots can reach, each by its own way.
 *
 * @param name with the way from the root: {@code Post.places[].lines.*}
 * @param local what is left without it: {@code Place.lines.*}
 */
public record Reached(String name, String local) {
    @Override
    public String toString() {
        return name;
    }
}
