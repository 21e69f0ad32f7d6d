package dev.stator.processor.template;

import dev.stator.processor.template.KeyTemplate.Literal;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts of keys, as an automaton. Those of a template are the texts that reading takes apart into the same parts again.
 * So a part that ends at the literal behind it holds no text that would end earlier.
 */
public final class KeyTexts {
    private final List<List<Step>> states;
    private final BitSet accepting;
    private final int start;

    KeyTexts(List<List<Step>> states, BitSet accepting, int start) {
        this.states = states;
        this.accepting = accepting;
        this.start = start;
    }

    record Step(CharRange range, int to) {}

    /** All that a template makes. */
    public static KeyTexts of(TemplateText text) {
        Assembly assembly = new Assembly();
        return assembly.texts(text, text.pieces().size(), assembly.accept());
    }

    /** All texts, also of no template, that begin as {@code text} does up to its piece {@code pieces}. */
    public static KeyTexts beginnings(TemplateText text, int pieces) {
        Assembly assembly = new Assembly();
        return assembly.texts(text, pieces, assembly.acceptAll());
    }

    /**
     * The least text above all that begin as {@code text} does up to its piece {@code pieces}, for all values of its
     * parts. May have more than these.
     */
    static KeyTexts successors(TemplateText text, int pieces) {
        int last = pieces - 1;
        if (last >= 0 && text.pieces().get(last) instanceof Literal literal) {
            String above = successor(literal.text());
            if (!above.isEmpty()) {
                Assembly assembly = new Assembly();
                return assembly.unsought(text, last, assembly.chain(above, assembly.accept()));
            }
        }
        return beginnings(text, Math.max(last, 0));
    }

    /** The least text above all that begin so; empty if there is none. */
    static String successor(String beginning) {
        int[] characters = beginning.codePoints().toArray();
        int length = characters.length;
        while (length > 0 && characters[length - 1] == Character.MAX_CODE_POINT) {
            length--;
        }
        if (length == 0) {
            return "";
        }
        int last = characters[length - 1];
        characters[length - 1] = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return new String(characters, 0, length);
    }

    /** All texts from {@code low} on, as UTF-8 orders them. */
    static KeyTexts from(String low) {
        Assembly assembly = new Assembly();
        int all = assembly.acceptAll();
        int begin = all;
        for (int index = low.length() - 1; index >= 0; index--) {
            int next = begin;
            begin = assembly.state();
            assembly.step(begin, CharRange.of(low.charAt(index)), next);
            for (CharRange above : CharRange.behind(low.charAt(index))) {
                assembly.step(begin, above, all);
            }
        }
        return assembly.from(begin);
    }

    /** All texts up to {@code high}, that included, as UTF-8 orders them. */
    static KeyTexts upTo(String high) {
        Assembly assembly = new Assembly();
        int all = assembly.acceptAll();
        int begin = assembly.accept();
        for (int index = high.length() - 1; index >= 0; index--) {
            int next = begin;
            begin = assembly.accept();
            assembly.step(begin, CharRange.of(high.charAt(index)), next);
            for (CharRange below : CharRange.before(high.charAt(index))) {
                assembly.step(begin, below, all);
            }
        }
        return assembly.from(begin);
    }

    /** Whether {@code text} is one of them. */
    public boolean has(String text) {
        BitSet here = new BitSet();
        here.set(start);
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            BitSet next = new BitSet();
            here.stream()
                    .mapToObj(states::get)
                    .flatMap(List::stream)
                    .filter(step -> step.range().has(character))
                    .forEach(step -> next.set(step.to()));
            here = next;
        }
        return here.intersects(accepting);
    }

    /** Those that are also among {@code others}. */
    KeyTexts and(KeyTexts others) {
        Assembly both = new Assembly();
        Map<Pair, Integer> numbers = new HashMap<>();
        Deque<Pair> open = new ArrayDeque<>();
        Pair first = new Pair(start, others.start);
        numbers.put(first, both.state(isAccepted(first, others)));
        open.add(first);
        for (Pair here = open.poll(); here != null; here = open.poll()) {
            for (Step one : states.get(here.one())) {
                for (Step other : others.states.get(here.other())) {
                    Optional<CharRange> range = one.range().and(other.range());
                    if (range.isPresent()) {
                        Pair there = new Pair(one.to(), other.to());
                        Integer number = numbers.get(there);
                        if (number == null) {
                            number = both.state(isAccepted(there, others));
                            numbers.put(there, number);
                            open.add(there);
                        }
                        both.step(numbers.getOrDefault(here, 0), range.get(), number);
                    }
                }
            }
        }
        return both.from(numbers.getOrDefault(first, 0));
    }

    private boolean isAccepted(Pair pair, KeyTexts others) {
        return accepting.get(pair.one()) && others.accepting.get(pair.other());
    }

    private record Pair(int one, int other) {}

    /** A shortest of them; empty if there is none. */
    Optional<String> shortest() {
        Map<Integer, String> reached = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        reached.put(start, "");
        open.add(start);
        for (Integer here = open.poll(); here != null; here = open.poll()) {
            String text = reached.getOrDefault(here, "");
            if (accepting.get(here)) {
                return Optional.of(text);
            }
            for (Step step : states.get(here)) {
                if (reached.putIfAbsent(step.to(), text + step.range().sample()) == null) {
                    open.add(step.to());
                }
            }
        }
        return Optional.empty();
    }

    /** A shortest text that is also one of {@code others}; empty if there is none. */
    public Optional<String> common(KeyTexts others) {
        return and(others).shortest();
    }

    boolean meets(KeyTexts others) {
        return common(others).isPresent();
    }
}
