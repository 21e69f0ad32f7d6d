package dev.stator.processor.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The text of a key with places for components, as written: {@code "o#{order}"}, <code>"{priority:2}#{at}"</code>. A
 * brace that is meant stands twice.
 *
 * @param text as written
 * @param pieces what it is made of, in order, at least one; no literal stands beside another
 */
public record KeyTemplate(String text, List<Piece> pieces) {
    public KeyTemplate {
        pieces = List.copyOf(pieces);
    }

    /**
     * Takes a text apart.
     *
     * @throws TemplateSyntaxException if {@code text} is no template
     */
    public static KeyTemplate parse(String text) throws TemplateSyntaxException {
        return new KeyTemplate(text, new Parser(text).pieces());
    }

    /** Its parts, in order. */
    public List<Part> parts() {
        return pieces.stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .toList();
    }

    /** The literal behind the piece {@code index}; empty if a part is behind it, or nothing. */
    public Optional<Literal> literalBehind(int index) {
        return index + 1 < pieces.size() && pieces.get(index + 1) instanceof Literal literal
                ? Optional.of(literal)
                : Optional.empty();
    }

    /** A piece of a template, and where it begins in the text, in {@code char}s from 0. */
    public sealed interface Piece {
        int position();
    }

    /**
     * Characters that stand in every key.
     *
     * @param text without the doubling of braces, not empty
     */
    public record Literal(String text, int position) implements Piece {}

    /**
     * The place of a component.
     *
     * @param width how many characters, if the template says it
     */
    public record Part(String component, OptionalInt width, int position) implements Piece {}

    private static final class Parser {
        private final String text;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();
        private int begin;
        private int at;

        private Parser(String text) {
            this.text = text;
        }

        private List<Piece> pieces() throws TemplateSyntaxException {
            while (at < text.length()) {
                char here = text.charAt(at);
                if (here != '{' && here != '}') {
                    literal(here, 1);
                } else if (text.startsWith(String.valueOf(here).repeat(2), at)) {
                    literal(here, 2);
                } else if (here == '{') {
                    endLiteral();
                    part();
                } else {
                    throw new TemplateSyntaxException("\"}\" closes nothing; write \"}}\" where a brace is meant", at);
                }
            }
            endLiteral();
            if (pieces.isEmpty()) {
                throw new TemplateSyntaxException("it is empty, and no key is", 0);
            }
            return pieces;
        }

        private void literal(char character, int length) {
            if (literal.isEmpty()) {
                begin = at;
            }
            literal.append(character);
            at += length;
        }

        private void endLiteral() {
            if (!literal.isEmpty()) {
                pieces.add(new Literal(literal.toString(), begin));
                literal.setLength(0);
            }
        }

        private void part() throws TemplateSyntaxException {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw new TemplateSyntaxException("\"{\" is not closed; write \"{{\" where a brace is meant", at);
            }
            String inside = text.substring(at + 1, end);
            int colon = inside.indexOf(':');
            String component = colon < 0 ? inside : inside.substring(0, colon);
            if (component.isEmpty() || !isIdentifier(component)) {
                throw new TemplateSyntaxException("\"" + component + "\" is no name of a component", at + 1);
            }
            OptionalInt width = OptionalInt.empty();
            if (colon >= 0) {
                width = OptionalInt.of(width(inside.substring(colon + 1), at + 2 + colon));
            }
            pieces.add(new Part(component, width, at));
            at = end + 1;
        }

        private static int width(String digits, int position) throws TemplateSyntaxException {
            if (!digits.matches("[1-9][0-9]?")) {
                throw new TemplateSyntaxException("\"" + digits + "\" is no width; a width is 1 to 99", position);
            }
            return Integer.parseInt(digits);
        }

        private static boolean isIdentifier(String name) {
            return Character.isJavaIdentifierStart(name.codePointAt(0))
                    && name.codePoints().skip(1).allMatch(Character::isJavaIdentifierPart);
        }
    }
}
