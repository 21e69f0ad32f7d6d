package dev.stator.operation;

import dev.stator.expression.BinaryAttribute;
import dev.stator.expression.ComparableAttribute;
import dev.stator.expression.DecimalAttribute;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.ValueAttribute;
import dev.stator.expression.WholeAttribute;
import dev.stator.session.CheckReturnValue;
import java.util.function.Supplier;

/**
 * A query whose range key is still free. It has one method per condition that DynamoDB takes on a key of its type, and
 * each gives a query that takes no second one.
 *
 * @param <T> the entity, or the record of an index
 * @param <R> what an item is answered as
 * @param <A> the attribute that is the range key
 * @param <Q> the query once it has the condition
 * @param <O> the operation itself
 * @param <S> the operation once it answers with selected attributes
 */
@CheckReturnValue
public abstract class RangedQuery<T, R, A, Q, O extends RangedQuery<T, R, A, Q, O, S>, S>
        extends QueryOptions<T, R, O, S> {
    private final A key;

    RangedQuery(Runner runner, PageRead<T, R> read, A key) {
        super(runner, read);
        this.key = key;
    }

    final A key() {
        return key;
    }

    /** The query of all that {@code read} says, which takes no other condition. */
    abstract Q closed(PageRead<T, R> read);

    final Q ranged(Supplier<ItemCondition<T>> condition) {
        return closed(read().range(condition));
    }

    /** A key that does not sort: it can be asked for equality and no more. */
    abstract static class Equal<T, R, K, Q, O extends Equal<T, R, K, Q, O, S>, S>
            extends RangedQuery<T, R, ValueAttribute<T, K>, Q, O, S> {
        Equal(Runner runner, PageRead<T, R> read, ValueAttribute<T, K> key) {
            super(runner, read, key);
        }

        /** Only items whose range key equals {@code value}: {@code =}. */
        public final <V extends K> Q eq(V value) {
            return ranged(() -> key().eq(value));
        }
    }

    /** What every type of range key that sorts can be asked. */
    abstract static class Sorted<
                    T, R, K, A extends ComparableAttribute<T, K>, Q, O extends Sorted<T, R, K, A, Q, O, S>, S>
            extends RangedQuery<T, R, A, Q, O, S> {
        Sorted(Runner runner, PageRead<T, R> read, A key) {
            super(runner, read, key);
        }

        /** Only items whose range key equals {@code value}: {@code =}. */
        public final <V extends K> Q eq(V value) {
            return ranged(() -> key().eq(value));
        }

        /** Only items whose range key is less than {@code value}: {@code <}. */
        public final <V extends K> Q lt(V value) {
            return ranged(() -> key().lt(value));
        }

        /** Only items whose range key is at most {@code value}: {@code <=}. */
        public final <V extends K> Q le(V value) {
            return ranged(() -> key().le(value));
        }

        /** Only items whose range key is greater than {@code value}: {@code >}. */
        public final <V extends K> Q gt(V value) {
            return ranged(() -> key().gt(value));
        }

        /** Only items whose range key is at least {@code value}: {@code >=}. */
        public final <V extends K> Q ge(V value) {
            return ranged(() -> key().ge(value));
        }

        /** Only items whose range key is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
        public final <V extends K> Q between(V low, V high) {
            return ranged(() -> key().between(low, high));
        }
    }

    /** A string. */
    abstract static class OfText<T, R, Q, O extends OfText<T, R, Q, O, S>, S>
            extends Sorted<T, R, String, StringAttribute<T>, Q, O, S> {
        OfText(Runner runner, PageRead<T, R> read, StringAttribute<T> key) {
            super(runner, read, key);
        }

        /** Only items whose range key begins with {@code prefix}: {@code begins_with}. */
        public final Q beginsWith(String prefix) {
            return ranged(() -> key().beginsWith(prefix));
        }
    }

    /** Stored as B. */
    abstract static class OfBinary<T, R, K, Q, O extends OfBinary<T, R, K, Q, O, S>, S>
            extends Sorted<T, R, K, BinaryAttribute<T, K>, Q, O, S> {
        OfBinary(Runner runner, PageRead<T, R> read, BinaryAttribute<T, K> key) {
            super(runner, read, key);
        }

        /** Only items whose range key begins with {@code prefix}: {@code begins_with}. */
        public final Q beginsWith(K prefix) {
            return ranged(() -> key().beginsWith(prefix));
        }
    }

    /** A whole number of Java's. */
    abstract static class OfWhole<T, R, K, Q, O extends OfWhole<T, R, K, Q, O, S>, S>
            extends Sorted<T, R, K, WholeAttribute<T, K>, Q, O, S> {
        OfWhole(Runner runner, PageRead<T, R> read, WholeAttribute<T, K> key) {
            super(runner, read, key);
        }

        /** Only items whose range key equals {@code value}: {@code =}. */
        public final Q eq(long value) {
            return ranged(() -> key().eq(value));
        }

        /** Only items whose range key is less than {@code value}: {@code <}. */
        public final Q lt(long value) {
            return ranged(() -> key().lt(value));
        }

        /** Only items whose range key is at most {@code value}: {@code <=}. */
        public final Q le(long value) {
            return ranged(() -> key().le(value));
        }

        /** Only items whose range key is greater than {@code value}: {@code >}. */
        public final Q gt(long value) {
            return ranged(() -> key().gt(value));
        }

        /** Only items whose range key is at least {@code value}: {@code >=}. */
        public final Q ge(long value) {
            return ranged(() -> key().ge(value));
        }

        /** Only items whose range key is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
        public final Q between(long low, long high) {
            return ranged(() -> key().between(low, high));
        }
    }

    /** A floating-point number of Java's. */
    abstract static class OfDecimal<T, R, K, Q, O extends OfDecimal<T, R, K, Q, O, S>, S>
            extends Sorted<T, R, K, DecimalAttribute<T, K>, Q, O, S> {
        OfDecimal(Runner runner, PageRead<T, R> read, DecimalAttribute<T, K> key) {
            super(runner, read, key);
        }

        /** Only items whose range key equals {@code value}: {@code =}. */
        public final Q eq(double value) {
            return ranged(() -> key().eq(value));
        }

        /** Only items whose range key is less than {@code value}: {@code <}. */
        public final Q lt(double value) {
            return ranged(() -> key().lt(value));
        }

        /** Only items whose range key is at most {@code value}: {@code <=}. */
        public final Q le(double value) {
            return ranged(() -> key().le(value));
        }

        /** Only items whose range key is greater than {@code value}: {@code >}. */
        public final Q gt(double value) {
            return ranged(() -> key().gt(value));
        }

        /** Only items whose range key is at least {@code value}: {@code >=}. */
        public final Q ge(double value) {
            return ranged(() -> key().ge(value));
        }

        /** Only items whose range key is from {@code low} to {@code high}, both included: {@code BETWEEN}. */
        public final Q between(double low, double high) {
            return ranged(() -> key().between(low, high));
        }
    }
}
