package dev.stator.expression.tree;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.internal.DecimalText;
import dev.stator.error.EncodingException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A value in an expression. */
public sealed interface Term {
    void render(Rendering rendering);

    /**
     * What DynamoDB makes of it for an item that an update makes.
     *
     * @param target what it is written to, for errors
     * @throws dev.stator.error.CodecException if it reads what the item does not have, or is no value
     */
    default AttributeValue in(ItemPath target, Map<String, AttributeValue> item) {
        throw new IllegalStateException(this + " is no value of an update");
    }

    /**
     * The value of an attribute, as an update reads it: what absence reads as, where it is absent and that can be
     * stored.
     *
     * @param absence what absence reads as; null where that is no value, or none that is stored
     */
    record Read(
            ItemPath path,
            AttributeCodec<?> codec,
            @Nullable Literal absence) implements Term {
        /**
         * Of what is stored at {@code path} by {@code codec}.
         *
         * @throws IllegalArgumentException if that may stand in several places
         */
        public static Read of(ItemPath path, AttributeCodec<?> codec) {
            if (path.isRenamed()) {
                throw new IllegalArgumentException(path + " was renamed, and DynamoDB reads for an update what is under"
                        + " one name: say what it is where neither is there, as in ifNotExists(...), or read the item"
                        + " and set the value");
            }
            return new Read(path, codec, path.placeholder() ? null : Literals.absence(codec));
        }

        private Term term() {
            return absence == null ? new Reference(path) : IfNotExists.of(path, codec, absence);
        }

        @Override
        public void render(Rendering rendering) {
            term().render(rendering);
        }

        @Override
        public AttributeValue in(ItemPath target, Map<String, AttributeValue> item) {
            return term().in(target, item);
        }
    }

    /** The value at a path. */
    record Reference(ItemPath path) implements Term {
        @Override
        public void render(Rendering rendering) {
            rendering.path(path);
        }

        @Override
        public AttributeValue in(ItemPath target, Map<String, AttributeValue> item) {
            return path.in(item)
                    .orElseThrow(() -> target.locate(new EncodingException("it is to be what " + path
                            + " is, which an item that the update makes does not have. Set that by a constant, or"
                            + " leave out orCreate()")));
        }
    }

    /** A constant. */
    record Literal(AttributeValue value) implements Term {
        @Override
        public void render(Rendering rendering) {
            rendering.value(value);
        }

        @Override
        public AttributeValue in(ItemPath target, Map<String, AttributeValue> item) {
            return value;
        }
    }

    /** {@code size(path)}. */
    record Size(ItemPath path) implements Term {
        @Override
        public void render(Rendering rendering) {
            rendering.operator("size(").path(path).text(")");
        }
    }

    /**
     * {@code if_not_exists(path, fallback)}.
     *
     * @param former the other places of the same value, which {@code fallback} reads
     */
    record IfNotExists(ItemPath path, AttributeCodec<?> codec, Term fallback, List<? extends ItemPath> former)
            implements Term {
        /** The same of an attribute that may stand in several places: where it is in none, it is {@code fallback}. */
        public static IfNotExists of(ItemPath path, AttributeCodec<?> codec, Term fallback) {
            List<? extends ItemPath> places = path.places();
            Term term = fallback;
            for (int i = places.size() - 1; i > 0; i--) {
                term = new IfNotExists(places.get(i), codec, term, List.of());
            }
            return new IfNotExists(places.get(0), codec, term, places.subList(1, places.size()));
        }

        /** What it is where it is nowhere. */
        public Term last() {
            return fallback instanceof IfNotExists next ? next.last() : fallback;
        }

        /** The same with another {@link #last}. */
        public IfNotExists orElse(Term last) {
            return new IfNotExists(
                    path, codec, fallback instanceof IfNotExists next ? next.orElse(last) : last, former);
        }

        @Override
        public void render(Rendering rendering) {
            rendering.operator("if_not_exists(").path(path).text(", ");
            fallback.render(rendering);
            rendering.text(")");
        }

        @Override
        public AttributeValue in(ItemPath target, Map<String, AttributeValue> item) {
            return path.in(item).orElseGet(() -> fallback.in(target, item));
        }
    }

    /** {@code list_append(first, second)}. */
    record ListAppend(Term first, Term second) implements Term {
        @Override
        public void render(Rendering rendering) {
            rendering.operator("list_append(");
            first.render(rendering);
            rendering.text(", ");
            second.render(rendering);
            rendering.text(")");
        }

        @Override
        public AttributeValue in(ItemPath target, Map<String, AttributeValue> item) {
            List<AttributeValue> joined = new ArrayList<>(first.in(target, item).l());
            joined.addAll(second.in(target, item).l());
            return AttributeValue.fromL(joined);
        }
    }

    /** {@code left + right} or {@code left - right}. */
    record Sum(Term left, String operator, Term right) implements Term {
        @Override
        public void render(Rendering rendering) {
            left.render(rendering);
            rendering.text(" ").operator(operator).text(" ");
            right.render(rendering);
        }

        @Override
        public AttributeValue in(ItemPath target, Map<String, AttributeValue> item) {
            BigDecimal a = DecimalText.read(left.in(target, item).n());
            BigDecimal b = DecimalText.read(right.in(target, item).n());
            try {
                return AttributeValue.fromN(DecimalText.of(operator.equals("+") ? a.add(b) : a.subtract(b)));
            } catch (EncodingException e) {
                throw target.locate(e);
            }
        }
    }
}
