package dev.stator.processor.model;

import dev.stator.processor.template.KeyTemplate;
import dev.stator.processor.template.PartText;
import dev.stator.processor.template.TemplateText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What it is made of, each once, in the order first met. */
    public List<EntityAttribute> components() {
        return components(parts().size());
    }

    /** What its first parts are made of, each once, in the order first met. */
    public List<EntityAttribute> components(int parts) {
        Map<String, EntityAttribute> components = new LinkedHashMap<>();
        attributes().subList(0, parts).forEach(each -> components.putIfAbsent(each.component(), each));
        return List.copyOf(components.values());
    }

    /** What all its texts begin with; empty if that is a part. */
    public String beginning() {
        return pieces.get(0) instanceof Literal literal ? literal.text() : "";
    }

    /** Whether no text must show its values. */
    public boolean sensitive() {
        return attributes().stream().anyMatch(EntityAttribute::sensitive);
    }

    /** The literal behind the piece {@code index}; empty if a part is behind it, or nothing. */
    public Optional<Literal> literalBehind(int index) {
        return index + 1 < pieces.size() && pieces.get(index + 1) instanceof Literal literal
                ? Optional.of(literal)
                : Optional.empty();
    }

    /** What it is made of, each as often as it stands there. */
    public List<EntityAttribute> attributes() {
        return parts().stream().map(Part::attribute).toList();
    }

    /** The texts that it makes. */
    public TemplateText keyText() {
        KeyTemplate written =
                new KeyTemplate(text, pieces.stream().map(Piece::written).toList());
        List<PartText> texts = parts().stream()
                .map(part -> PartForm.of(part.attribute().mapping())
                        .orElseThrow(() -> new IllegalStateException(part + " has no text"))
                        .texts(part.width()))
                .toList();
        TemplateText plain = new TemplateText(written, texts);
        return escaped ? plain.escaped() : plain;
    }

    /** A piece of it. */
    public sealed interface Piece {
        /** As the text has it. */
        KeyTemplate.Piece written();

        /** This, if it is the place of a component. */
        default Stream<Part> parts() {
            return Stream.empty();
        }
    }

    /** Characters that stand in every text; not empty. */
    public record Literal(String text) implements Piece {
        @Override
        public KeyTemplate.Piece written() {
            return new KeyTemplate.Literal(text, 0);
        }
    }

    /**
     * The place of a component.
     *
     * @param attribute as it is in a key: there, and not null
     * @param width how many characters, where the template says it or the number's type does; of other types of fixed
     *     length nothing
     */
    public record Part(EntityAttribute attribute, Form form, OptionalInt width) implements Piece {
        @Override
        public KeyTemplate.Piece written() {
            return new KeyTemplate.Part(attribute.component(), width, 0);
        }

        @Override
        public Stream<Part> parts() {
            return Stream.of(this);
        }

        /** How many characters each of its texts has, where that is one number. */
        public OptionalInt length() {
            return PartForm.of(attribute.mapping())
                    .map(known -> known.texts(width).length())
                    .orElseGet(OptionalInt::empty);
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
