package dev.stator.processor.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All the texts that a template makes, as an automaton: {@code KeyTexts.of().literal("o#").part(any()).whole()}. They
 * are the texts that reading takes apart into the same parts again. So a part that ends at the literal behind it holds
 * no text that would end earlier.
 */
public final class KeyTexts {
    private final List<List<Step>> states;
    private final List<Integer> accepting;
    private final int start;

    private KeyTexts(List<List<Step>> states, List<Integer> accepting, int start) {
        this.states = states;
        this.accepting = accepting;
        this.start = start;
    }

    private record Step(CharRange range, int to) {}

    /** Nothing yet. */
    public static Builder of() {
        return new Builder();
    }

    /** Whether {@code text} is one of them. */
    public boolean has(String text) {
        List<Integer> here = List.of(start);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            here = here.stream()
                    .flatMap(state -> states.get(state).stream())
                    .filter(step -> step.range().has(character))
                    .map(Step::to)
                    .distinct()
                    .toList();
        }
        return here.stream().anyMatch(accepting::contains);
    }

    /** A shortest text that is also one of {@code others}; empty if there is none. */
    public Optional<String> common(KeyTexts others) {
        Map<Pair, Pair> before = new HashMap<>();
        Map<Pair, Character> by = new HashMap<>();
        Deque<Pair> next = new ArrayDeque<>();
        Pair first = new Pair(start, others.start);
        before.put(first, first);
        next.add(first);
        for (Pair here = next.poll(); here != null; here = next.poll()) {
            if (accepting.contains(here.one()) && others.accepting.contains(here.other())) {
                return Optional.of(path(here, before, by));
            }
            for (Step one : states.get(here.one())) {
                for (Step other : others.states.get(here.other())) {
                    Pair there = new Pair(one.to(), other.to());
                    Optional<CharRange> both = one.range().and(other.range());
                    if (both.isPresent() && before.putIfAbsent(there, here) == null) {
                        by.put(there, both.get().sample());
                        next.add(there);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String path(Pair end, Map<Pair, Pair> before, Map<Pair, Character> by) {
        StringBuilder text = new StringBuilder();
        Pair here = end;
        for (Character last = by.get(here); last != null; last = by.get(here)) {
            text.append(last.charValue());
            here = before.getOrDefault(here, here);
        }
        return text.reverse().toString();
    }

    private record Pair(int one, int other) {}

    /** Puts pieces one behind the other. */
    public static final class Builder {
        private final List<Object> pieces = new ArrayList<>();

        private Builder() {}

        /** Characters that stand in each of the texts. */
        public Builder literal(String text) {
            pieces.add(text);
            return this;
        }

        /**
         * A part. Unless it is the last, or {@linkplain PartText#isFixed() of fixed length}, a literal has to be next.
         */
        public Builder part(PartText texts) {
            pieces.add(texts);
            return this;
        }

        /** The texts made of these pieces. */
        public KeyTexts whole() {
            Assembly assembly = new Assembly();
            return assembly.texts(pieces, assembly.accept());
        }

        /** All texts that begin so. */
        public KeyTexts beginnings() {
            Assembly assembly = new Assembly();
            int end = assembly.accept();
            assembly.step(end, CharRange.ALL, end);
            return assembly.texts(pieces, end);
        }
    }

    /** States and steps, put together from the end. Each method gives the state in which a piece begins. */
    private static final class Assembly {
        private final List<List<Step>> states = new ArrayList<>();
        private final List<Integer> accepting = new ArrayList<>();

        private int state() {
            states.add(new ArrayList<>());
            return states.size() - 1;
        }

        private int accept() {
            int state = state();
            accepting.add(state);
            return state;
        }

        private void step(int from, CharRange range, int to) {
            states.get(from).add(new Step(range, to));
        }

        private KeyTexts texts(List<Object> pieces, int end) {
            int begin = end;
            @Nullable String behind = null;
            for (int index = pieces.size() - 1; index >= 0; index--) {
                @Nullable String before = behind;
                behind = null;
                if (pieces.get(index) instanceof String literal) {
                    // It is the part before that says how it is found.
                    boolean sought = index > 0 && pieces.get(index - 1) instanceof PartText part && !part.isFixed();
                    behind = sought ? literal : null;
                    begin = sought ? begin : chain(literal, begin);
                } else {
                    begin = part((PartText) pieces.get(index), before, begin);
                }
            }
            return new KeyTexts(states, accepting, begin);
        }

        private int chain(String text, int end) {
            int begin = end;
            for (int index = text.length() - 1; index >= 0; index--) {
                int state = state();
                step(state, CharRange.of(text.charAt(index)), begin);
                begin = state;
            }
            return begin;
        }

        private int part(PartText texts, @Nullable String behind, int end) {
            if (texts instanceof PartText.Fixed fixed) {
                int begin = end;
                for (int index = fixed.characters().size() - 1; index >= 0; index--) {
                    int state = state();
                    step(state, fixed.characters().get(index), begin);
                    begin = state;
                }
                return begin;
            }
            if (texts instanceof PartText.Words some) {
                return words(some.words(), behind == null ? "" : behind, end);
            }
            if (behind == null) {
                return anything(end);
            }
            return ((PartText.Any) texts).escaped() ? escaped(behind, end) : before(behind, end);
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

        private int anything(int end) {
            int begin = state();
            step(begin, CharRange.ALL, begin);
            step(begin, CharRange.ALL, end);
            return begin;
        }

        private int escaped(String behind, int end) {
            char next = (char) (behind.charAt(0) + 1);
            int begin = state();
            int some = state();
            int code = state();
            for (int from : new int[] {begin, some}) {
                step(from, new CharRange((char) (next + 1), Character.MAX_VALUE), some);
                step(from, CharRange.of(next), code);
            }
            step(code, new CharRange('\u0100', (char) ('\u0100' + next)), some);
            step(some, CharRange.of(behind.charAt(0)), chain(behind.substring(1), end));
            return begin;
        }

        /**
         * Text up to the first {@code literal}, as Knuth, Morris and Pratt search it: a state for each length that has
         * been found of it. Twice, as a text that begins with the literal would be an empty part.
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
}
