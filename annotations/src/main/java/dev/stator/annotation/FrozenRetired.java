package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Classes that stored values still mention, although no component has them as its type any more. Without them those
 * values could not be read. It stands where the classes were used: on a record that had a component of them, or on the
 * {@link Frozen} component itself.
 *
 * <pre>{@code
 * @FrozenRetired(Border.class) // Layout had a component `Border border`
 * public record Layout(int columns) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface FrozenRetired {
    /** Records, enums and sealed interfaces; of these, all that they lead to stays readable too. */
    Class<?>[] value();
}
