package dev.stator.processor.template;

import dev.stator.processor.template.KeyTemplate.Literal;
import dev.stator.processor.template.KeyTemplate.Part;
import dev.stator.processor.template.KeyTemplate.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What an attribute of a key holds: a template, and what its parts can be. A key that is a component as it is counts as
 * a template of that part alone.
 *
 * @param texts one for each part of the template, in order
 */
public record TemplateText(KeyTemplate template, List<PartText> texts) {
    public TemplateText {
        texts = List.copyOf(texts);
    }

    /** With parts that a literal ends written so that the first character of that is not among theirs. */
    public TemplateText escaped() {
        List<PartText> escaped = new ArrayList<>();
        for (int index = 0; index < pieces().size(); index++) {
            if (pieces().get(index) instanceof Part) {
                PartText text = text(index);
                escaped.add(template.literalBehind(index)
                        .map(literal -> text.escapedBefore(literal.text()))
                        .orElse(text));
            }
        }
        return new TemplateText(template, escaped);
    }

    /** Of a component as it is. */
    public static TemplateText natural(String component, PartText text) {
        Part part = new Part(component, OptionalInt.empty(), 0);
        return new TemplateText(new KeyTemplate("{" + component + "}", List.of(part)), List.of(text));
    }

    /** Always the same. */
    public static TemplateText literal(String text) {
        return new TemplateText(new KeyTemplate(text, List.of(new Literal(text, 0))), List.of());
    }

    /** Literals and parts, in order. */
    public List<Piece> pieces() {
        return template.pieces();
    }

    /** What the part that is the piece {@code index} can be. */
    PartText text(int index) {
        long before = pieces().subList(0, index).stream()
                .filter(Part.class::isInstance)
                .count();
        return texts.get((int) before);
    }

    /** What all its texts begin with; empty where a part comes first. */
    public String beginning() {
        return pieces().get(0) instanceof Literal literal ? literal.text() : "";
    }

    /** Whether a text of another begins as these do, or is the same where these are one text. */
    boolean mayBegin(TemplateText other) {
        return texts.isEmpty()
                ? other.texts.isEmpty() && beginning().equals(other.beginning())
                : other.beginning().startsWith(beginning());
    }

    /** Whether texts that are alike up to the part that is the piece {@code index} sort as that part does. */
    public boolean sortsBy(int index) {
        return template.literalBehind(index)
                .map(literal -> text(index).sortsBefore(literal.text()))
                .orElse(index == pieces().size() - 1 || text(index).isFixed());
    }

    /** Whether the same values make the same texts in both. */
    public boolean isLike(TemplateText other) {
        return texts.equals(other.texts) && shape().equals(other.shape());
    }

    private List<String> shape() {
        return pieces().stream()
                .map(piece -> piece instanceof Literal literal ? literal.text() : "")
                .toList();
    }
}
