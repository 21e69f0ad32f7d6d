package dev.stator.expression;

import dev.stator.codec.internal.ItemMap;
import dev.stator.expression.tree.ExpressionLimits;
import dev.stator.expression.tree.Rendering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The expressions of one request, with the names and values that they share: {@code #0} stands for the first name met,
 * {@code :0} for the first value. Every name has such an alias, so that reserved words never matter; equal names share
 * one. The same calls in the same order give the same texts.
 *
 * <p>For one request and one thread. Hand {@link #names()} and {@link #values()} to the request after the texts.
 */
public final class ExpressionContext {
    private static final List<String> NAME_ALIASES = usual("#");
    private static final List<String> VALUE_ALIASES = usual(":");

    private final Map<String, String> aliasesByName = new LinkedHashMap<>(8);
    private final ItemMap values = new ItemMap();

    private final ExpressionLimits limits;

    /** No names or values yet. */
    public ExpressionContext() {
        this.limits = ExpressionLimits.ANYWHERE;
    }

    /**
     * No names or values yet.
     *
     * @param operation whose request they belong to, for errors: {@code Query}
     * @param table which that reads or writes
     */
    public ExpressionContext(String operation, String table) {
        this.limits = new ExpressionLimits(operation, table);
    }

    /** Those that nearly every request does with. */
    private static List<String> usual(String sign) {
        List<String> aliases = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            aliases.add(sign + i);
        }
        return List.copyOf(aliases);
    }

    private static String alias(List<String> usual, String sign, int number) {
        return number < usual.size() ? usual.get(number) : sign + number;
    }

    /**
     * A condition or filter expression; null for none.
     *
     * @throws IllegalArgumentException if it is longer than DynamoDB takes, or has more operators
     */
    public @Nullable String condition(@Nullable ItemCondition<?> condition) {
        if (condition == null) {
            return null;
        }
        Aliased text = new Aliased();
        condition.render(text);
        return limits.check("condition", text);
    }

    /**
     * A key condition expression.
     *
     * @throws IllegalArgumentException if it is longer than DynamoDB takes
     */
    public String keyCondition(KeyCondition condition) {
        Aliased text = new Aliased();
        condition.render(text);
        return limits.check("key condition", text);
    }

    /**
     * An update expression; null when the actions change nothing.
     *
     * @throws IllegalArgumentException if the paths of two actions overlap, as DynamoDB refuses that, or if it is
     *     longer than DynamoDB takes, or has more operators
     */
    public @Nullable String update(List<? extends UpdateAction<?>> actions) {
        List<Path> paths = new ArrayList<>(actions.size());
        for (UpdateAction<?> action : actions) {
            paths.add(action.path());
        }
        requireDisjoint("update", paths);
        Aliased text = text(actions);
        return text.isEmpty() ? null : limits.check("update", text);
    }

    private Aliased text(List<? extends UpdateAction<?>> actions) {
        Aliased text = new Aliased();
        for (Clause clause : Clause.WRITTEN) {
            boolean begun = false;
            for (UpdateAction<?> action : actions) {
                if (action.clause() == clause) {
                    separate(text, clause, begun);
                    action.render(text);
                    begun = true;
                }
                if (clause == Clause.REMOVE && action.isWritten()) {
                    for (Path former : action.path().former()) {
                        separate(text, clause, begun);
                        text.path(former);
                        begun = true;
                    }
                }
            }
        }
        return text;
    }

    private static void separate(Aliased text, Clause clause, boolean begun) {
        if (begun) {
            text.text(", ");
        } else {
            text.text(text.isEmpty() ? "" : " ").text(clause.name()).text(" ");
        }
    }

    /** Whether DynamoDB takes both in one request: neither is too long, or has too many operators. */
    public static boolean isTaken(List<? extends UpdateAction<?>> actions, @Nullable ItemCondition<?> condition) {
        ExpressionContext expressions = new ExpressionContext();
        Aliased update = expressions.text(actions);
        Aliased whole = expressions.new Aliased();
        if (condition != null) {
            condition.render(whole);
        }
        return expressions.limits.holds(update) && expressions.limits.holds(whole);
    }

    /**
     * A projection expression; null for no paths, that is for all attributes.
     *
     * @throws IllegalArgumentException if two paths overlap, as DynamoDB refuses that, or if it is longer than DynamoDB
     * takes
     */
    public @Nullable String projection(Collection<Path> paths) {
        requireDisjoint("projection", List.copyOf(paths));
        Aliased text = new Aliased();
        String separator = "";
        for (Path path : paths) {
            text.text(separator).path(path);
            separator = ", ";
        }
        return text.isEmpty() ? null : limits.check("projection", text);
    }

    /** Names by alias, for {@code ExpressionAttributeNames}; null while there are none. */
    public @Nullable Map<String, String> names() {
        if (aliasesByName.isEmpty()) {
            return null;
        }
        Map<String, String> names = new LinkedHashMap<>(aliasesByName.size() * 2);
        aliasesByName.forEach((name, alias) -> names.put(alias, name));
        return Collections.unmodifiableMap(names);
    }

    /**
     * Values by alias, for {@code ExpressionAttributeValues}; null while there are none.
     *
     * @throws IllegalArgumentException if names and values have more than 2 MB
     */
    public @Nullable Map<String, AttributeValue> values() {
        limits.check(aliasesByName, values);
        return values.isEmpty() ? null : values.copy();
    }

    private static void requireDisjoint(String expression, List<Path> paths) {
        for (int i = 0; i < paths.size(); i++) {
            for (int j = i + 1; j < paths.size(); j++) {
                if (paths.get(i).overlaps(paths.get(j))) {
                    throw new IllegalArgumentException("paths " + paths.get(i) + " and " + paths.get(j) + " of one "
                            + expression + " overlap; DynamoDB takes each part of an item once");
                }
            }
        }
    }

    /** Text with aliases of this request. */
    private final class Aliased extends Rendering {
        @Override
        protected String name(String name) {
            String known = aliasesByName.get(name);
            if (known != null) {
                return known;
            }
            String alias = alias(NAME_ALIASES, "#", aliasesByName.size());
            aliasesByName.put(name, alias);
            return alias;
        }

        @Override
        protected String constant(AttributeValue value) {
            String alias = alias(VALUE_ALIASES, ":", values.size());
            values.add(alias, value);
            return alias;
        }
    }
}
