package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that a record, enum or sealed interface has in frozen values. Where nothing is said it is the class's binary
 * name, such as {@code blog.Layout} or {@code blog.Blocks$Text}. So a class that is renamed or moved, and whose values
 * are stored, takes its old name along:
 *
 * <pre>{@code
 * package blog.page;
 *
 * @FrozenName("blog.Layout")
 * public record PageLayout(int columns) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FrozenName {
    /** The name. Letters, digits, and {@code . _ $ -}; not beginning with {@code java.} or {@code fory.}. */
    String value();
}
