package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the converter that stores a type: a class of yours that implements {@code dev.stator.codec.AttributeCodec}, or
 * one of {@code TextCodec}, {@code NumberCodec} and {@code BinaryCodec}, whose values may also be keys and elements of
 * string, number and binary sets.
 *
 * <pre>{@code
 * public final class MoneyCodec implements TextCodec<Money> {
 *     public String toText(Money money) { return money.toString(); }
 *     public Money fromText(String text) { return Money.parse(text); }
 * }
 *
 * @Table("orders")
 * public record Order(@HashKey String id, @Convert(MoneyCodec.class) Money total) {}
 * }</pre>
 *
 * <p>It stands, in the order in which it is looked for:
 *
 * <ol>
 *   <li>on a component, whose type, or a type inside it such as {@code Money} of {@code Optional<Money>}, is the
 *   converter's;
 *   <li>on the type itself, and then serves every component of that type;
 *   <li>on a package, repeatable, and then serves every component that a record of the package declares of that type.
 * </ol>
 *
 * <p>The converter has a constructor without parameters, or a static field {@code INSTANCE}, or is an enum with the one
 * constant {@code INSTANCE}. One instance serves all threads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(Converts.class)
public @interface Convert {
    /** The converter. */
    Class<?> value();
}
