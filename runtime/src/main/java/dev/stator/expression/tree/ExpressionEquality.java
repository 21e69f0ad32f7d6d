package dev.stator.expression.tree;

import dev.stator.expression.tree.ConditionTree.Between;
import dev.stator.expression.tree.ConditionTree.Call;
import dev.stator.expression.tree.ConditionTree.Comparison;
import dev.stator.expression.tree.ConditionTree.In;
import dev.stator.expression.tree.Term.Literal;
import dev.stator.expression.tree.Term.Reference;
import dev.stator.expression.tree.Term.Size;
import java.util.List;

/**
 * Whether two parts of an expression are equal, as their {@code equals} says. That of records starts much of the JDK
 * when it is first called; the kinds that most conditions are of are compared without it.
 */
final class ExpressionEquality {
    private ExpressionEquality() {}

    static boolean of(ConditionTree one, ConditionTree other) {
        if (one.getClass() != other.getClass()) {
            return false;
        }
        if (one instanceof Comparison a && other instanceof Comparison b) {
            return a.operator().equals(b.operator()) && of(a.left(), b.left()) && of(a.right(), b.right());
        }
        if (one instanceof Call a && other instanceof Call b) {
            return a.function().equals(b.function()) && of(a.arguments(), b.arguments());
        }
        if (one instanceof Between a && other instanceof Between b) {
            return of(a.term(), b.term()) && of(a.low(), b.low()) && of(a.high(), b.high());
        }
        if (one instanceof In a && other instanceof In b) {
            return of(a.term(), b.term()) && of(a.values(), b.values());
        }
        return one.equals(other);
    }

    static boolean of(Term one, Term other) {
        if (one.getClass() != other.getClass()) {
            return false;
        }
        if (one instanceof Reference a && other instanceof Reference b) {
            return a.path().equals(b.path());
        }
        if (one instanceof Literal a && other instanceof Literal b) {
            return a.value().equals(b.value());
        }
        if (one instanceof Size a && other instanceof Size b) {
            return a.path().equals(b.path());
        }
        return one.equals(other);
    }

    private static boolean of(List<Term> some, List<Term> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!of(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
