package dev.stator.expression.tree;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.Composite;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which attributes can be compared with each other by what is stored. */
public final class Comparables {
    /** What store a number as it is, whatever its Java type. */
    private static final Set<AttributeCodec<?>> NUMBERS = Set.of(
            Codecs.BYTE,
            Codecs.SHORT,
            Codecs.INTEGER,
            Codecs.LONG,
            Codecs.BIG_INTEGER,
            Codecs.BIG_DECIMAL,
            Codecs.FLOAT,
            Codecs.DOUBLE,
            Codecs.OPTIONAL_INT,
            Codecs.OPTIONAL_LONG,
            Codecs.OPTIONAL_DOUBLE);

    private Comparables() {}

    /**
     * Refuses two attributes that cannot be compared by what is stored.
     *
     * @throws IllegalArgumentException if they are stored differently, or one value may be stored in several forms
     */
    static void require(RelationOperand left, AttributeCodec<?> mine, RelationOperand right) {
        AttributeCodec<?> others = right.codec();
        if (others == null) {
            return;
        }
        if (!alike(mine, others)) {
            throw new IllegalArgumentException(left + " and " + right.path() + " are stored differently, by "
                    + Composite.core(mine).getClass().getName() + " and "
                    + Composite.core(others).getClass().getName()
                    + ", so that DynamoDB would compare other values than are read");
        }
        if (StoredVariants.several(mine)) {
            throw several(left, right);
        }
    }

    private static IllegalArgumentException several(RelationOperand left, RelationOperand right) {
        return new IllegalArgumentException(left + " and " + right.path() + " hold records or collections that other"
                + " writers may have stored in another form and that read as equal all the same, which DynamoDB"
                + " does not see; compare their parts, or compare with a constant");
    }

    /**
     * Refuses an attribute that cannot be sought among the elements of another.
     *
     * @throws IllegalArgumentException if it is stored differently, or one value may be stored in several forms
     */
    static void requireElement(RelationOperand whole, AttributeCodec<?> ofElements, RelationOperand element) {
        require(whole, ofElements, element);
        if (StoredVariants.severalOfElement(ofElements)) {
            throw several(whole, element);
        }
    }

    /** Whether equal values are stored equally by both. */
    public static boolean alike(AttributeCodec<?> a, AttributeCodec<?> b) {
        AttributeCodec<?> mine = Composite.core(a);
        AttributeCodec<?> others = Composite.core(b);
        if (mine == others || (NUMBERS.contains(mine) && NUMBERS.contains(others))) {
            return true;
        }
        if (mine.getClass() != others.getClass()) {
            return false;
        }
        if (!(mine instanceof Composite composite && others instanceof Composite other)) {
            return Objects.equals(mine.javaType(), others.javaType());
        }
        List<AttributeCodec<?>> parts = composite.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (!alike(parts.get(i), other.parts().get(i))) {
                return false;
            }
        }
        return true;
    }
}
