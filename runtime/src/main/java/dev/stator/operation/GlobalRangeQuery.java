package dev.stator.operation;

import dev.stator.expression.BinaryAttribute;
import dev.stator.expression.ComparableAttribute;
import dev.stator.expression.DecimalAttribute;
import dev.stator.expression.OrderedAttribute;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.ValueAttribute;
import dev.stator.expression.WholeAttribute;
import dev.stator.schema.KeyPart;
import dev.stator.session.CheckReturnValue;

/**
 * Queries of a global secondary index whose range key is still free: each has one method per condition that DynamoDB
 * takes on a key of its type, and each gives a query that takes no second one. Made by generated DAOs.
 */
public final class GlobalRangeQuery {
    private GlobalRangeQuery() {}

    /** What every type of range key can be asked. */
    @CheckReturnValue
    abstract static class Typed<T, K, A extends ComparableAttribute<T, K>> extends GlobalQueryOperation<T> {
        final A key;

        private Typed(GlobalQueryOperation<T> query, A key) {
            super(query.reading());
            this.key = key;
        }

        /** Only items whose range key equals {@code value}: {@code =}. */
        public final GlobalQueryOperation<T> eq(K value) {
            return range(() -> key.eq(value));
        }

        /** Only items whose range key is less than {@code value}: {@code <}. */
        public final GlobalQueryOperation<T> lt(K value) {
            return range(() -> key.lt(value));
        }

        /** Only items whose range key is at most {@code value}: {@code <=}. */
        public final GlobalQueryOperation<T> le(K value) {
            return range(() -> key.le(value));
        }

        /** Only items whose range key is greater than {@code value}: {@code >}. */
        public final GlobalQueryOperation<T> gt(K value) {
            return range(() -> key.gt(value));
        }

        /** Only items whose range key is at least {@code value}: {@code >=}. */
        public final GlobalQueryOperation<T> ge(K value) {
            return range(() -> key.ge(value));
        }

        /** Only items whose range key is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
        public final GlobalQueryOperation<T> between(K low, K high) {
            return range(() -> key.between(low, high));
        }
    }

    /**
     * A range key of any ordered type that has no class of its own here.
     *
     * @param <T> what the query reads
     * @param <K> the Java type of the range key
     */
    @CheckReturnValue
    public static final class Ordered<T, K> extends Typed<T, K, OrderedAttribute<T, K>> {
        /** {@code query}, whose next free key part is {@code part}. */
        public Ordered(GlobalQueryOperation<T> query, KeyPart<K> part) {
            super(query, new OrderedAttribute<>(Path.of(part), part.codec()));
        }
    }

    /**
     * A range key whose converter does not sort ({@link dev.stator.codec.Unordered}): DynamoDB's order of its values says nothing,
     * so it can be asked for equality and no more.
     *
     * @param <T> what the query reads
     * @param <K> the Java type of the range key
     */
    @CheckReturnValue
    public static final class Unordered<T, K> extends GlobalQueryOperation<T> {
        private final ValueAttribute<T, K> key;

        /** {@code query}, whose next free key part is {@code part}. */
        public Unordered(GlobalQueryOperation<T> query, KeyPart<K> part) {
            super(query.reading());
            this.key = new ValueAttribute<>(Path.of(part), part.codec());
        }

        /** Only items whose range key equals {@code value}: {@code =}. */
        public GlobalQueryOperation<T> eq(K value) {
            return range(() -> key.eq(value));
        }
    }

    /**
     * A range key that is a string.
     *
     * @param <T> what the query reads
     */
    @CheckReturnValue
    public static final class Text<T> extends Typed<T, String, StringAttribute<T>> {
        /** {@code query}, whose next free key part is {@code part}. */
        public Text(GlobalQueryOperation<T> query, KeyPart<String> part) {
            super(query, new StringAttribute<>(Path.of(part)));
        }

        /** Only items whose range key begins with {@code prefix}: {@code begins_with}. */
        public GlobalQueryOperation<T> beginsWith(String prefix) {
            return range(() -> key.beginsWith(prefix));
        }
    }

    /**
     * A range key stored as B.
     *
     * @param <T> what the query reads
     * @param <K> the Java type of the range key
     */
    @CheckReturnValue
    public static final class Binary<T, K> extends Typed<T, K, BinaryAttribute<T, K>> {
        /** {@code query}, whose next free key part is {@code part}. */
        public Binary(GlobalQueryOperation<T> query, KeyPart<K> part) {
            super(query, new BinaryAttribute<>(Path.of(part), part.codec()));
        }

        /** Only items whose range key begins with {@code prefix}: {@code begins_with}. */
        public GlobalQueryOperation<T> beginsWith(K prefix) {
            return range(() -> key.beginsWith(prefix));
        }
    }

    /**
     * A range key that is a whole number of Java's.
     *
     * @param <T> what the query reads
     * @param <K> the Java type of the range key
     */
    @CheckReturnValue
    public static final class Whole<T, K> extends Typed<T, K, WholeAttribute<T, K>> {
        /** {@code query}, whose next free key part is {@code part}. */
        public Whole(GlobalQueryOperation<T> query, KeyPart<K> part) {
            super(query, new WholeAttribute<>(Path.of(part), part.codec()));
        }

        /** Only items whose range key equals {@code value}: {@code =}. */
        public GlobalQueryOperation<T> eq(long value) {
            return range(() -> key.eq(value));
        }

        /** Only items whose range key is less than {@code value}: {@code <}. */
        public GlobalQueryOperation<T> lt(long value) {
            return range(() -> key.lt(value));
        }

        /** Only items whose range key is at most {@code value}: {@code <=}. */
        public GlobalQueryOperation<T> le(long value) {
            return range(() -> key.le(value));
        }

        /** Only items whose range key is greater than {@code value}: {@code >}. */
        public GlobalQueryOperation<T> gt(long value) {
            return range(() -> key.gt(value));
        }

        /** Only items whose range key is at least {@code value}: {@code >=}. */
        public GlobalQueryOperation<T> ge(long value) {
            return range(() -> key.ge(value));
        }

        /** Only items whose range key is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
        public GlobalQueryOperation<T> between(long low, long high) {
            return range(() -> key.between(low, high));
        }
    }

    /**
     * A range key that is a floating-point number of Java's.
     *
     * @param <T> what the query reads
     * @param <K> the Java type of the range key
     */
    @CheckReturnValue
    public static final class Decimal<T, K> extends Typed<T, K, DecimalAttribute<T, K>> {
        /** {@code query}, whose next free key part is {@code part}. */
        public Decimal(GlobalQueryOperation<T> query, KeyPart<K> part) {
            super(query, new DecimalAttribute<>(Path.of(part), part.codec()));
        }

        /** Only items whose range key equals {@code value}: {@code =}. */
        public GlobalQueryOperation<T> eq(double value) {
            return range(() -> key.eq(value));
        }

        /** Only items whose range key is less than {@code value}: {@code <}. */
        public GlobalQueryOperation<T> lt(double value) {
            return range(() -> key.lt(value));
        }

        /** Only items whose range key is at most {@code value}: {@code <=}. */
        public GlobalQueryOperation<T> le(double value) {
            return range(() -> key.le(value));
        }

        /** Only items whose range key is greater than {@code value}: {@code >}. */
        public GlobalQueryOperation<T> gt(double value) {
            return range(() -> key.gt(value));
        }

        /** Only items whose range key is at least {@code value}: {@code >=}. */
        public GlobalQueryOperation<T> ge(double value) {
            return range(() -> key.ge(value));
        }

        /** Only items whose range key is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
        public GlobalQueryOperation<T> between(double low, double high) {
            return range(() -> key.between(low, high));
        }
    }
}
