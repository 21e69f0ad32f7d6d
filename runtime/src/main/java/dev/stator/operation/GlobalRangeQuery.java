package dev.stator.operation;

import dev.stator.expression.BinaryAttribute;
import dev.stator.expression.DecimalAttribute;
import dev.stator.expression.OrderedAttribute;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.ValueAttribute;
import dev.stator.expression.WholeAttribute;
import dev.stator.schema.KeyPart;
import dev.stator.session.CheckReturnValue;

/** Queries of a global secondary index whose range key is still free, by its type. Made by generated DAOs. */
public final class GlobalRangeQuery {
    private GlobalRangeQuery() {}

    /**
     * A range key of any type that sorts and has no class of its own here.
     *
     * @param <T> what the query reads
     * @param <K> the Java type of the range key
     * @param <R> what an item is answered as
     */
    @CheckReturnValue
    public static final class Ordered<T, K, R>
            extends RangedQuery.Sorted<
                    T,
                    R,
                    K,
                    OrderedAttribute<T, K>,
                    GlobalQueryOperation<T, R>,
                    Ordered<T, K, R>,
                    Ordered<T, K, Selection<T>>> {
        /** {@code query}, whose next free key part is {@code part}. */
        public Ordered(GlobalQueryOperation<T, R> query, KeyPart<K> part) {
            this(query.runner(), query.read(), new OrderedAttribute<>(Path.of(part), part.codec()));
        }

        private Ordered(Runner runner, PageRead<T, R> read, OrderedAttribute<T, K> key) {
            super(runner, read, key);
        }

        @Override
        Ordered<T, K, R> with(Runner runner, PageRead<T, R> changed) {
            return new Ordered<>(runner, changed, key());
        }

        @Override
        Ordered<T, K, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
            return new Ordered<>(runner(), changed, key());
        }

        /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
        public <P> Ordered<T, K, P> select(ItemProjection<T, P> part) {
            return new Ordered<>(runner(), read().select(part), key());
        }

        @Override
        GlobalQueryOperation<T, R> closed(PageRead<T, R> read) {
            return new GlobalQueryOperation<>(runner(), read);
        }
    }

    /**
     * A range key whose converter does not sort ({@link dev.stator.codec.Unordered}): DynamoDB's order of its values
     * says nothing, so it can be asked for equality and no more.
     *
     * @param <T> what the query reads
     * @param <K> the Java type of the range key
     * @param <R> what an item is answered as
     */
    @CheckReturnValue
    public static final class Unordered<T, K, R>
            extends RangedQuery.Equal<
                    T, R, K, GlobalQueryOperation<T, R>, Unordered<T, K, R>, Unordered<T, K, Selection<T>>> {
        /** {@code query}, whose next free key part is {@code part}. */
        public Unordered(GlobalQueryOperation<T, R> query, KeyPart<K> part) {
            this(query.runner(), query.read(), new ValueAttribute<>(Path.of(part), part.codec()));
        }

        private Unordered(Runner runner, PageRead<T, R> read, ValueAttribute<T, K> key) {
            super(runner, read, key);
        }

        @Override
        Unordered<T, K, R> with(Runner runner, PageRead<T, R> changed) {
            return new Unordered<>(runner, changed, key());
        }

        @Override
        Unordered<T, K, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
            return new Unordered<>(runner(), changed, key());
        }

        /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
        public <P> Unordered<T, K, P> select(ItemProjection<T, P> part) {
            return new Unordered<>(runner(), read().select(part), key());
        }

        @Override
        GlobalQueryOperation<T, R> closed(PageRead<T, R> read) {
            return new GlobalQueryOperation<>(runner(), read);
        }
    }

    /**
     * A range key that is a string.
     *
     * @param <T> what the query reads
     * @param <R> what an item is answered as
     */
    @CheckReturnValue
    public static final class Text<T, R>
            extends RangedQuery.OfText<T, R, GlobalQueryOperation<T, R>, Text<T, R>, Text<T, Selection<T>>> {
        /** {@code query}, whose next free key part is {@code part}. */
        public Text(GlobalQueryOperation<T, R> query, KeyPart<String> part) {
            this(query.runner(), query.read(), new StringAttribute<>(Path.of(part)));
        }

        private Text(Runner runner, PageRead<T, R> read, StringAttribute<T> key) {
            super(runner, read, key);
        }

        @Override
        Text<T, R> with(Runner runner, PageRead<T, R> changed) {
            return new Text<>(runner, changed, key());
        }

        @Override
        Text<T, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
            return new Text<>(runner(), changed, key());
        }

        /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
        public <P> Text<T, P> select(ItemProjection<T, P> part) {
            return new Text<>(runner(), read().select(part), key());
        }

        @Override
        GlobalQueryOperation<T, R> closed(PageRead<T, R> read) {
            return new GlobalQueryOperation<>(runner(), read);
        }
    }

    /**
     * A range key stored as B.
     *
     * @param <T> what the query reads
     * @param <K> the Java type of the range key
     * @param <R> what an item is answered as
     */
    @CheckReturnValue
    public static final class Binary<T, K, R>
            extends RangedQuery.OfBinary<
                    T, R, K, GlobalQueryOperation<T, R>, Binary<T, K, R>, Binary<T, K, Selection<T>>> {
        /** {@code query}, whose next free key part is {@code part}. */
        public Binary(GlobalQueryOperation<T, R> query, KeyPart<K> part) {
            this(query.runner(), query.read(), new BinaryAttribute<>(Path.of(part), part.codec()));
        }

        private Binary(Runner runner, PageRead<T, R> read, BinaryAttribute<T, K> key) {
            super(runner, read, key);
        }

        @Override
        Binary<T, K, R> with(Runner runner, PageRead<T, R> changed) {
            return new Binary<>(runner, changed, key());
        }

        @Override
        Binary<T, K, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
            return new Binary<>(runner(), changed, key());
        }

        /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
        public <P> Binary<T, K, P> select(ItemProjection<T, P> part) {
            return new Binary<>(runner(), read().select(part), key());
        }

        @Override
        GlobalQueryOperation<T, R> closed(PageRead<T, R> read) {
            return new GlobalQueryOperation<>(runner(), read);
        }
    }

    /**
     * A range key that is a whole number of Java's.
     *
     * @param <T> what the query reads
     * @param <K> the Java type of the range key
     * @param <R> what an item is answered as
     */
    @CheckReturnValue
    public static final class Whole<T, K, R>
            extends RangedQuery.OfWhole<
                    T, R, K, GlobalQueryOperation<T, R>, Whole<T, K, R>, Whole<T, K, Selection<T>>> {
        /** {@code query}, whose next free key part is {@code part}. */
        public Whole(GlobalQueryOperation<T, R> query, KeyPart<K> part) {
            this(query.runner(), query.read(), new WholeAttribute<>(Path.of(part), part.codec()));
        }

        private Whole(Runner runner, PageRead<T, R> read, WholeAttribute<T, K> key) {
            super(runner, read, key);
        }

        @Override
        Whole<T, K, R> with(Runner runner, PageRead<T, R> changed) {
            return new Whole<>(runner, changed, key());
        }

        @Override
        Whole<T, K, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
            return new Whole<>(runner(), changed, key());
        }

        /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
        public <P> Whole<T, K, P> select(ItemProjection<T, P> part) {
            return new Whole<>(runner(), read().select(part), key());
        }

        @Override
        GlobalQueryOperation<T, R> closed(PageRead<T, R> read) {
            return new GlobalQueryOperation<>(runner(), read);
        }
    }

    /**
     * A range key that is a floating-point number of Java's.
     *
     * @param <T> what the query reads
     * @param <K> the Java type of the range key
     * @param <R> what an item is answered as
     */
    @CheckReturnValue
    public static final class Decimal<T, K, R>
            extends RangedQuery.OfDecimal<
                    T, R, K, GlobalQueryOperation<T, R>, Decimal<T, K, R>, Decimal<T, K, Selection<T>>> {
        /** {@code query}, whose next free key part is {@code part}. */
        public Decimal(GlobalQueryOperation<T, R> query, KeyPart<K> part) {
            this(query.runner(), query.read(), new DecimalAttribute<>(Path.of(part), part.codec()));
        }

        private Decimal(Runner runner, PageRead<T, R> read, DecimalAttribute<T, K> key) {
            super(runner, read, key);
        }

        @Override
        Decimal<T, K, R> with(Runner runner, PageRead<T, R> changed) {
            return new Decimal<>(runner, changed, key());
        }

        @Override
        Decimal<T, K, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
            return new Decimal<>(runner(), changed, key());
        }

        /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
        public <P> Decimal<T, K, P> select(ItemProjection<T, P> part) {
            return new Decimal<>(runner(), read().select(part), key());
        }

        @Override
        GlobalQueryOperation<T, R> closed(PageRead<T, R> read) {
            return new GlobalQueryOperation<>(runner(), read);
        }
    }
}
