package dev.stator.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a condition on number attributes by DynamoDB's grammar and says whether it holds. Written against
 * DynamoDB's documentation, not against the code that writes such texts.
 */
final class ConditionReader {
    private static final Pattern TOKEN = Pattern.compile("\\s*(<=|>=|<>|[<>=(),]|[#:]?\\w+)");

    private final Rendered condition;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private ConditionReader(Rendered condition, String text) {
        this.condition = condition;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("no token at " + end + " of " + text);
        }
    }

    /** What was read: how it is built, chains in one, and whether it holds for an item. */
    record Meaning(String shape, Predicate<Map<String, Long>> test) {}

    static Meaning read(Rendered condition, String text) {
        ConditionReader reader = new ConditionReader(condition, text);
        Meaning meaning = reader.alternatives();
        if (reader.next != reader.tokens.size()) {
            throw new IllegalArgumentException("too long: " + text);
        }
        return meaning;
    }

    private Meaning alternatives() {
        List<Meaning> parts = new ArrayList<>(List.of(chain()));
        while (accept("OR")) {
            parts.add(chain());
        }
        return combined(
                "OR", parts, item -> parts.stream().anyMatch(part -> part.test().test(item)));
    }

    private Meaning chain() {
        List<Meaning> parts = new ArrayList<>(List.of(negation()));
        while (accept("AND")) {
            parts.add(negation());
        }
        return combined(
                "AND",
                parts,
                item -> parts.stream().allMatch(part -> part.test().test(item)));
    }

    private static Meaning combined(String operator, List<Meaning> parts, Predicate<Map<String, Long>> test) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<String> shapes = new ArrayList<>();
        for (Meaning part : parts) {
            String shape = part.shape();
            shapes.add(
                    shape.startsWith(operator + "[")
                            ? shape.substring(operator.length() + 1, shape.length() - 1)
                            : shape);
        }
        return new Meaning(operator + "[" + String.join("; ", shapes) + "]", test);
    }

    private Meaning negation() {
        if (accept("NOT")) {
            Meaning part = negation();
            return new Meaning("NOT[" + part.shape() + "]", part.test().negate());
        }
        if (accept("(")) {
            Meaning part = alternatives();
            expect(")");
            return part;
        }
        int from = next;
        Predicate<Map<String, Long>> test = simple();
        return new Meaning(String.join(" ", tokens.subList(from, next)), test);
    }

    private Predicate<Map<String, Long>> simple() {
        String token = take();
        if (token.startsWith("attribute_")) {
            expect("(");
            String name = name(take());
            if (accept(",")) {
                take();
                expect(")");
                return item -> false; // of numbers, none is NULL
            }
            expect(")");
            boolean present = token.equals("attribute_exists");
            return item -> item.containsKey(name) == present;
        }
        Operand left = operand(token);
        String operator = take();
        return switch (operator) {
            case "BETWEEN" -> {
                Operand low = operand(take());
                expect("AND");
                Operand high = operand(take());
                yield item -> compare(left, ">=", low, item) && compare(left, "<=", high, item);
            }
            case "IN" -> {
                expect("(");
                List<Operand> values = new ArrayList<>(List.of(operand(take())));
                while (accept(",")) {
                    values.add(operand(take()));
                }
                expect(")");
                if (values.size() > 100) {
                    throw new IllegalArgumentException("IN of " + values.size());
                }
                yield item -> values.stream().anyMatch(value -> compare(left, "=", value, item));
            }
            default -> {
                Operand right = operand(take());
                yield item -> compare(left, operator, right, item);
            }
        };
    }

    private interface Operand {
        @Nullable
        BigDecimal of(Map<String, Long> item);
    }

    private Operand operand(String token) {
        if (token.startsWith(":")) {
            BigDecimal constant = new BigDecimal(
                    Objects.requireNonNull(condition.values().get(token)).n());
            return item -> constant;
        }
        String name = name(token);
        return item -> {
            Long value = item.get(name);
            return value == null ? null : BigDecimal.valueOf(value);
        };
    }

    private String name(String alias) {
        return Objects.requireNonNull(condition.names().get(alias), alias);
    }

    private static boolean compare(Operand left, String operator, Operand right, Map<String, Long> item) {
        BigDecimal a = left.of(item);
        BigDecimal b = right.of(item);
        if (a == null || b == null) {
            return operator.equals("<>");
        }
        int order = a.compareTo(b);
        return switch (operator) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private String take() {
        return tokens.get(next++);
    }

    private boolean accept(String token) {
        boolean here = next < tokens.size() && tokens.get(next).equals(token);
        next += here ? 1 : 0;
        return here;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException("no " + token + " at token " + next + " of " + tokens);
        }
    }
}
