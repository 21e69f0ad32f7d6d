package dev.stator.processor.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A text that an attribute of a key holds, made of components: {@code o#{order}}.
 *
 * @param text as written
 * @param escaped whether a part that ends at the literal behind it is written with the escape that keeps its order
 * @param pieces what it is made of, in order, at least one
 */
public record Template(String text, boolean escaped, List<Piece> pieces) {
    public Template {
        pieces = List.copyOf(pieces);
    }

    /** The places of components, in order. */
    public List<Part> parts() {
        return pieces.stream().flatMap(Piece::parts).toList();
    }

    /** What it is made of, each as often as it stands there. */
    public List<EntityAttribute> attributes() {
        return parts().stream().map(Part::attribute).toList();
    }

    /** A piece of it. */
    public sealed interface Piece {
        /** This, if it is the place of a component. */
        default Stream<Part> parts() {
            return Stream.empty();
        }
    }

    /** Characters that stand in every text; not empty. */
    public record Literal(String text) implements Piece {}

    /**
     * The place of a component.
     *
     * @param attribute as it is in a key: there, and not null
     * @param width how many characters, where the template says it or the number's type does; of other types of fixed
     *     length nothing
     */
    public record Part(EntityAttribute attribute, Form form, OptionalInt width) implements Piece {
        @Override
        public Stream<Part> parts() {
            return Stream.of(this);
        }
    }

    /** How a part is written. */
    public enum Form {
        /** As the text of its codec. */
        TEXT,
        /** As digits with zeros before them: a whole number that fits {@code long}. */
        NUMBER,
        /** The same of a {@link java.math.BigInteger}. */
        BIG_NUMBER
    }
}
