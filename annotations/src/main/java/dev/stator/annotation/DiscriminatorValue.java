package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the {@link Discriminator} of a sealed interface holds for this record. Without the annotation it is the record's
 * simple name, so that renaming the record would change what is stored.
 *
 * <pre>{@code
 * public sealed interface Shape permits Circle {}
 *
 * @DiscriminatorValue("circle")
 * public record Circle(double radius) implements Shape {}
 * }</pre>
 *
 * <p>So it is in a table of several records whose interface has a {@link Discriminator}: each item holds the value.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DiscriminatorValue {
    /** The value, unique among the records of the interface. */
    String value();

    /** Values that stood for this record before: read and compared as this record, and never written again. */
    String[] former() default {};
}
