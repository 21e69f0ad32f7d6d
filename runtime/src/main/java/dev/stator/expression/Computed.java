package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.expression.tree.ExpressionText;
import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.Term;

/** A value of SET that DynamoDB computes. */
sealed class Computed<E, T> implements SetValue<E, T> {
    private final Term term;

    private Computed(Term term) {
        this.term = term;
    }

    static <E, T> SetValue<E, T> sum(SetValue<E, T> left, String operator, Term right) {
        return new Computed<>(new Term.Sum(Computed.term(left), operator, right));
    }

    static <E, C> SetValue<E, C> joined(Term first, Term second) {
        return new Computed<>(new Term.ListAppend(first, second));
    }

    /**
     * What an attribute is, or {@code fallback} where there is none.
     *
     * @throws IllegalArgumentException if it is frozen and was renamed: it may be encrypted for its name
     */
    static Term.IfNotExists unless(Updatable<?, ?> attribute, Term fallback) {
        if (attribute instanceof FrozenAttribute && attribute.path().isRenamed()) {
            throw new IllegalArgumentException(attribute.path() + " was renamed, and what is frozen under a former name"
                    + " stays there: set it to a value, under when(...) that it is absent");
        }
        return Term.IfNotExists.of(attribute.path(), attribute.codec(), fallback);
    }

    /** What a number is, or its default, or 0, where there is none. */
    static Term orZero(ItemAttribute<?, ?> number) {
        Term.Literal absence = Literals.absence(number.codec());
        return Term.IfNotExists.of(number.path(), number.codec(), absence == null ? Literals.whole(0) : absence);
    }

    /** What an update writes for {@code value}. */
    static Term term(SetValue<?, ?> value) {
        return value instanceof Computed<?, ?> computed ? computed.term : read((ItemAttribute<?, ?>) value);
    }

    /** The value of an attribute, as an update reads it. */
    static Term.Read read(ItemAttribute<?, ?> attribute) {
        return Term.Read.of(attribute.path(), attribute.codec());
    }

    @Override
    public String toString() {
        return ExpressionText.of(term::render);
    }

    /** {@code if_not_exists(path, fallback)}. */
    static final class IfNotExists<E, T> extends Computed<E, T> implements SetOperand<E, T> {
        IfNotExists(Path path, AttributeCodec<T> codec, Term fallback) {
            super(Term.IfNotExists.of(path, codec, fallback));
        }
    }

    /** The same of a number. */
    static sealed class OfNumber<E, T> extends Computed<E, T> implements NumberTerm<E, T> {
        private final Path path;
        private final AttributeCodec<T> codec;

        OfNumber(Path path, AttributeCodec<T> codec, Term fallback) {
            super(Term.IfNotExists.of(path, codec, fallback));
            this.path = path;
            this.codec = codec;
        }

        @Override
        public Path path() {
            return path;
        }

        @Override
        public AttributeCodec<T> codec() {
            return codec;
        }
    }

    /** The same of a whole number. */
    static final class OfWhole<E, T> extends OfNumber<E, T> implements WholeTerm<E, T> {
        OfWhole(Path path, AttributeCodec<T> codec, Term fallback) {
            super(path, codec, fallback);
        }
    }

    /** The same of a floating-point number. */
    static final class OfDecimal<E, T> extends OfNumber<E, T> implements DecimalTerm<E, T> {
        OfDecimal(Path path, AttributeCodec<T> codec, Term fallback) {
            super(path, codec, fallback);
        }
    }

    /** The same of a list. */
    static final class OfList<E, C, T> extends Computed<E, C> implements ListTerm<E, C, T> {
        private final Path path;
        private final AttributeCodec<T> element;

        OfList(Path path, AttributeCodec<C> codec, AttributeCodec<T> element, Term fallback) {
            super(Term.IfNotExists.of(path, codec, fallback));
            this.path = path;
            this.element = element;
        }

        @Override
        public Path path() {
            return path;
        }

        @Override
        public AttributeCodec<T> element() {
            return element;
        }
    }
}
