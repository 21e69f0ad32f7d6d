package dev.stator.processor.template;

import dev.stator.processor.template.KeyTemplate.Literal;
import dev.stator.processor.template.KeyTemplate.Part;
import dev.stator.processor.template.KeyTexts.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** States and steps, put together from the end. What takes an end gives the state in which it begins. */
final class Assembly {
    private final List<List<Step>> states = new ArrayList<>();
    private final BitSet accepting = new BitSet();

    int state() {
        return state(false);
    }

    int state(boolean accepted) {
        states.add(new ArrayList<>());
        int state = states.size() - 1;
        accepting.set(state, accepted);
        return state;
    }

    /** Nothing more. */
    int accept() {
        return state(true);
    }

    /** Whatever follows. */
    int acceptAll() {
        int state = accept();
        step(state, CharRange.ALL, state);
        return state;
    }

    void step(int from, CharRange range, int to) {
        states.get(from).add(new Step(range, to));
    }

    KeyTexts from(int begin) {
        return new KeyTexts(states, accepting, begin);
    }

    /** The first {@code count} pieces of {@code text}. */
    KeyTexts texts(TemplateText text, int count, int end) {
        int begin = end;
        for (int index = count - 1; index >= 0; index--) {
            if (text.pieces().get(index) instanceof Literal literal) {
                if (index > 0 && isSought(text, index - 1)) {
                    index--;
                    begin = upTo(literal.text(), text.text(index), begin);
                } else {
                    begin = chain(literal.text(), begin);
                }
            } else {
                begin = part(text.text(index), begin);
            }
        }
        return from(begin);
    }

    /** Whether the literal behind the piece {@code index} says where that ends. */
    private static boolean isSought(TemplateText text, int index) {
        return text.pieces().get(index) instanceof Part && !text.text(index).isFixed();
    }

    /** As {@link #texts}, but with parts that hold what follows them too. */
    KeyTexts unsought(TemplateText text, int count, int end) {
        int begin = end;
        for (int index = count - 1; index >= 0; index--) {
            begin = text.pieces().get(index) instanceof Literal literal
                    ? chain(literal.text(), begin)
                    : part(text.text(index), begin);
        }
        return from(begin);
    }

    int chain(String text, int end) {
        int begin = end;
        for (int index = text.length() - 1; index >= 0; index--) {
            int state = state();
            step(state, CharRange.of(text.charAt(index)), begin);
            begin = state;
        }
        return begin;
    }

    /** A part without a literal that ends it. */
    private int part(PartText text, int end) {
        if (text instanceof PartText.Fixed fixed) {
            return places(fixed.places(), end);
        }
        return text instanceof PartText.Words some ? words(some.words(), "", end) : anything(end);
    }

    private int places(List<List<CharRange>> places, int end) {
        int begin = end;
        for (int index = places.size() - 1; index >= 0; index--) {
            int state = state();
            for (CharRange range : places.get(index)) {
                step(state, range, begin);
            }
            begin = state;
        }
        return begin;
    }

    private int anything(int end) {
        int begin = state();
        step(begin, CharRange.ALL, begin);
        step(begin, CharRange.ALL, end);
        return begin;
    }

    private int words(List<String> words, String behind, int end) {
        int begin = state();
        for (String word : words) {
            if (behind.isEmpty() || (word + behind).indexOf(behind) == word.length()) {
                step(begin, CharRange.of(word.charAt(0)), chain(word.substring(1) + behind, end));
            }
        }
        return begin;
    }

    /** A part and the literal behind it, that being the first. */
    private int upTo(String literal, PartText text, int end) {
        if (text instanceof PartText.Words some) {
            return words(some.words(), literal, end);
        }
        return text.equals(PartText.escaped()) ? escaped(literal, end) : before(literal, end);
    }

    private int escaped(String literal, int end) {
        char next = (char) (literal.charAt(0) + 1);
        int begin = state();
        int some = state();
        int code = state();
        for (int from : new int[] {begin, some}) {
            step(from, new CharRange((char) (next + 1), Character.MAX_VALUE), some);
            step(from, CharRange.of(next), code);
        }
        step(code, new CharRange(PartText.ESCAPED, (char) (PartText.ESCAPED + next)), some);
        step(some, CharRange.of(literal.charAt(0)), chain(literal.substring(1), end));
        return begin;
    }

    /**
     * Text up to the first {@code literal}, as Knuth, Morris and Pratt search it: a state for each length that has been
     * found of it. Twice, as a text that begins with the literal would be an empty part.
     */
    private int before(String literal, int end) {
        int[] within = new int[literal.length()];
        int[] atBegin = new int[literal.length()];
        for (int found = 0; found < literal.length(); found++) {
            within[found] = state();
            atBegin[found] = state();
        }
        for (int found = 0; found < literal.length(); found++) {
            for (CharRange range : ranges(literal)) {
                int more = found(literal.substring(0, found) + range.low(), literal);
                int to = more == literal.length() ? end : within[more];
                step(within[found], range, to);
                boolean onlyLiteral = range.low() == literal.charAt(found);
                if (!onlyLiteral) {
                    step(atBegin[found], range, to);
                } else if (more < literal.length()) {
                    step(atBegin[found], range, atBegin[more]);
                }
            }
        }
        return atBegin[0];
    }

    /** How many characters at the end of {@code text} are the beginning of {@code literal}. */
    private static int found(String text, String literal) {
        int length = Math.min(text.length(), literal.length());
        while (!text.endsWith(literal.substring(0, length))) {
            length--;
        }
        return length;
    }

    /** All characters: those of {@code literal} each for itself, and what is between them. */
    private static List<CharRange> ranges(String literal) {
        List<CharRange> ranges = new ArrayList<>();
        int from = Character.MIN_VALUE;
        for (int character : literal.chars().sorted().distinct().toArray()) {
            if (from < character) {
                ranges.add(new CharRange((char) from, (char) (character - 1)));
            }
            ranges.add(CharRange.of((char) character));
            from = character + 1;
        }
        if (from <= Character.MAX_VALUE) {
            ranges.add(new CharRange((char) from, Character.MAX_VALUE));
        }
        return ranges;
    }
}
