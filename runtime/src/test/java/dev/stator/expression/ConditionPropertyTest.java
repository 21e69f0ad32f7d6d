package dev.stator.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.codec.Codecs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The text of a condition says what the condition was built to say, with no parentheses to spare. */
class ConditionPropertyTest {
    private static final List<String> NAMES = List.of("a", "b", "c");

    /** What stands before a parenthesis that belongs to no function or IN. */
    private static final Pattern GROUPING = Pattern.compile("(\\(|\\b(AND|OR|NOT) )$");

    /** A condition, and the same in Java. */
    record Pair(ItemCondition<Post> condition, Predicate<Map<String, Long>> test) {
        @Override
        public String toString() {
            return condition.toString();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void saysWhatItWasBuiltToSay(@ForAll("conditions") Pair pair, @ForAll("items") List<Map<String, Long>> items) {
        Rendered rendered = Rendered.of(pair.condition());
        ConditionReader.Meaning meaning = ConditionReader.read(rendered, text(rendered));

        for (Map<String, Long> item : items) {
            assertThat(meaning.test().test(item))
                    .as("%s for %s", rendered.plain(), item)
                    .isEqualTo(pair.test().test(item));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void hasParenthesesOnlyWhereNeeded(@ForAll("conditions") Pair pair) {
        Rendered rendered = Rendered.of(pair.condition());
        String text = text(rendered);
        String shape = ConditionReader.read(rendered, text).shape();

        for (String shorter : withoutOnePairOfParentheses(text)) {
            assertThat(ConditionReader.read(rendered, shorter).shape())
                    .as("%s without a pair is %s", text, shorter)
                    .isNotEqualTo(shape);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void isTheSameTextEachTime(@ForAll("conditions") Pair pair) {
        assertThat(Rendered.of(pair.condition())).isEqualTo(Rendered.of(pair.condition()));
        assertThat(pair.condition().and(pair.condition().not()))
                .isEqualTo(pair.condition().and(pair.condition().not()))
                .isNotEqualTo(pair.condition());
    }

    /** Grouping parentheses only, not those of functions and IN. */
    private static List<String> withoutOnePairOfParentheses(String text) {
        List<String> shorter = new ArrayList<>();
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            String before = text.substring(0, open);
            if (before.isEmpty() || GROUPING.matcher(before).find()) {
                int close = closing(text, open);
                shorter.add(before + text.substring(open + 1, close) + text.substring(close + 1));
            }
        }
        return shorter;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        int at = open;
        do {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        } while (depth > 0);
        return at - 1;
    }

    private static String text(Rendered rendered) {
        return Objects.requireNonNull(rendered.text());
    }

    @Provide
    Arbitrary<List<Map<String, Long>>> items() {
        return Arbitraries.maps(Arbitraries.of(NAMES), Arbitraries.longs().between(0, 4))
                .list()
                .ofSize(20);
    }

    @Provide
    Arbitrary<Pair> conditions() {
        return conditions(3);
    }

    private static Arbitrary<Pair> conditions(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<Pair> part = conditions(depth - 1);
        Arbitrary<List<Pair>> parts = part.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                leaves(),
                part.map(pair -> new Pair(pair.condition().not(), pair.test().negate())),
                Combinators.combine(part, part)
                        .as((left, right) -> new Pair(
                                left.condition().and(right.condition()),
                                left.test().and(right.test()))),
                Combinators.combine(part, part)
                        .as((left, right) -> new Pair(
                                left.condition().or(right.condition()),
                                left.test().or(right.test()))),
                parts.map(pairs -> new Pair(
                        ItemCondition.anyOf(pairs.stream().map(Pair::condition).toList()),
                        item -> pairs.stream().anyMatch(pair -> pair.test().test(item)))),
                parts.map(pairs -> new Pair(
                        ItemCondition.allOf(pairs.stream().map(Pair::condition).toList()),
                        item -> pairs.stream().allMatch(pair -> pair.test().test(item)))));
    }

    private static Arbitrary<Pair> leaves() {
        return Combinators.combine(
                        Arbitraries.of(NAMES),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.longs().between(0, 4))
                .as(ConditionPropertyTest::leaf);
    }

    private static Pair leaf(String name, int kind, long value) {
        WholeAttribute<Post, Long> attribute = attribute(name);
        String other = name.equals("a") ? "b" : "a";
        return switch (kind) {
            case 0 -> new Pair(attribute.eq(value), item -> item.containsKey(name) && value(item, name) == value);
            case 1 -> new Pair(attribute.ne(value), item -> !item.containsKey(name) || value(item, name) != value);
            case 2 -> new Pair(attribute.lt(value), item -> item.containsKey(name) && value(item, name) < value);
            case 3 -> new Pair(attribute.le(value), item -> item.containsKey(name) && value(item, name) <= value);
            case 4 -> new Pair(attribute.gt(value), item -> item.containsKey(name) && value(item, name) > value);
            case 5 -> new Pair(attribute.ge(value), item -> item.containsKey(name) && value(item, name) >= value);
            case 6 ->
                new Pair(
                        attribute.between(value, value + 1),
                        item -> item.containsKey(name) && value(item, name) >= value && value(item, name) <= value + 1);
            case 7 ->
                new Pair(
                        attribute.in(
                                LongStream.range(value, value == 0 ? 101 : 5).toArray()),
                        item -> item.containsKey(name) && value(item, name) >= value);
            case 8 -> new Pair(attribute.exists(), item -> item.containsKey(name));
            case 9 -> new Pair(attribute.absent(), item -> !item.containsKey(name));
            default ->
                new Pair(
                        attribute.lt(attribute(other)),
                        item -> item.containsKey(name)
                                && item.containsKey(other)
                                && value(item, name) < value(item, other));
        };
    }

    private static WholeAttribute<Post, Long> attribute(String name) {
        return new WholeAttribute<>(Path.of(name), Codecs.LONG);
    }

    private static long value(Map<String, Long> item, String name) {
        return Objects.requireNonNull(item.get(name));
    }
}
