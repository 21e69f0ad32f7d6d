package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the record is a part of an entity: reads answer with it, and ask for no other attributes.
 *
 * <pre>{@code
 * @ProjectionOf(Post.class)
 * public record Summary(String author, String title) {}
 * }</pre>
 *
 * <p>A component is one of the entity's, by its name or by the stored name in {@link Attribute}. It has the same type,
 * or says that the value may be missing: {@code Optional}, a box, {@code @Nullable}. Beside the record the processor
 * writes {@code SummaryProjection} with a constant, {@code posts.query("ada").select(SUMMARY)}, and one for each index
 * that projects less than all and holds what the record takes: {@code posts.byTitle().scan().select(SUMMARY_BY_TITLE)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ProjectionOf {
    /** The entity: a record with {@link Table}, or one of those that a table of several holds. */
    Class<?> value();

    /** The type with {@link Table}, where that is a class which lists the entity. Else it is found by itself. */
    Class<?> table() default void.class;
}
