package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the attribute that tells which record of a sealed interface a map holds. Without the annotation it is
 * {@code type}.
 *
 * <pre>{@code
 * @Discriminator("kind")
 * public sealed interface Shape {
 *     @DiscriminatorValue("circle")
 *     record Circle(double radius) implements Shape {}
 *
 *     record Square(double side) implements Shape {}
 * }
 * }</pre>
 *
 * <p>A {@code Circle} is stored as {@code {"kind": "circle", "radius": 1}}.
 *
 * <p>On the type of a table of several records, every item has the attribute. Without the annotation the table has
 * none, and its records are told by their keys.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Discriminator {
    /** The attribute's name; no record of the interface stores a component under it. */
    String value() default "type";
}
