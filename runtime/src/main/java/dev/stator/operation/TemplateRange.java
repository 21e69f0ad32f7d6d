package dev.stator.operation;

import dev.stator.expression.ItemCondition;
import dev.stator.expression.StringAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a template whose next part lies between two values, as texts of one attribute. {@code BETWEEN} is the one
 * condition of DynamoDB with two ends, and includes both: so the first key above all that begin alike may be among
 * them, and what the parts before make alone.
 *
 * @param low the least; null: there is none
 * @param high the greatest; null: there is none
 * @param open whether {@code high} itself is not meant, which only a range without {@code low} can say
 */
record TemplateRange(@Nullable String low, @Nullable String high, boolean open) {
    /** From {@code low} to {@code high}, null where there is no end. */
    private static TemplateRange of(@Nullable String low, @Nullable String high) {
        return new TemplateRange(low, high, false);
    }

    /**
     * Keys whose next part is at least a value.
     *
     * @param prefix what stands before the part
     * @param text that with the value, and the literal behind it
     */
    static TemplateRange ge(String prefix, String text) {
        return of(text, endOf(prefix));
    }

    /**
     * Keys whose next part is more than a value.
     *
     * @param last whether nothing follows the part
     */
    static TemplateRange gt(String prefix, String text, boolean last) {
        return of(last ? text + '\u0000' : above(text), endOf(prefix));
    }

    /** Keys whose next part is at most a value. */
    static TemplateRange le(String prefix, String text, boolean last) {
        @Nullable String low = prefix.isEmpty() ? null : prefix;
        return last ? of(low, text) : new TemplateRange(low, above(text), low == null);
    }

    /** Keys whose next part is from one value to another, both included. */
    static TemplateRange between(String least, String greatest, boolean last) {
        return of(least, last ? greatest : above(greatest));
    }

    private static @Nullable String endOf(String prefix) {
        return prefix.isEmpty() ? null : above(prefix);
    }

    /**
     * The least text above all that begin with {@code prefix}, in DynamoDB's order of S: by UTF-8, so by code points.
     *
     * @throws IllegalArgumentException if there is none
     */
    static String above(String prefix) {
        int end = prefix.length();
        while (end > 0) {
            int last = prefix.codePointBefore(end);
            end -= Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                // Surrogates are no characters of their own: none can be stored.
                int next = last == Character.MIN_SURROGATE - 1 ? Character.MAX_SURROGATE + 1 : last + 1;
                return new StringBuilder(prefix.substring(0, end))
                        .appendCodePoint(next)
                        .toString();
            }
        }
        throw new IllegalArgumentException("no text is above all that begin with \"" + prefix + "\"");
    }

    /** As a condition on the key. */
    <T> ItemCondition<T> on(StringAttribute<T> key) {
        if (low == null && high != null) {
            return open ? key.lt(high) : key.le(high);
        }
        if (low != null && high == null) {
            return key.ge(low);
        }
        if (low == null || high == null) {
            throw new IllegalStateException("a range has an end");
        }
        return key.between(low, high);
    }
}
