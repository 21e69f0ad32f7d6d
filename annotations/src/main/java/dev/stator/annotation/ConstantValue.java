package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is stored for a constant of an enum. Without the annotation it is the constant's name, so that renaming the
 * constant would change what is stored.
 *
 * <pre>{@code
 * public enum State {
 *     @ConstantValue(former = "NEW") OPEN,
 *     @ConstantValue("done") CLOSED
 * }
 * }</pre>
 *
 * <p>{@link Default} goes on to use the constant's name. A record that is shared with the Enhanced Client has its enums
 * stored by {@code toString()}, as that does, and takes no other words.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ConstantValue {
    /** The text that is stored, another for each constant of the enum; empty for the constant's name. */
    String value() default "";

    /**
     * Texts that stood for this constant before: read and compared as this constant, and never written again. Keys,
     * elements of sets and keys of maps have one form each, so no enum with former texts is one of them.
     */
    String[] former() default {};
}
