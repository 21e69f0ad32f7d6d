package dev.stator.annotation;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts annotations of yours on the generated DAO, for containers and tools that look for them there.
 *
 * <p>On a record with {@link Table}, the DAO gets each annotation listed, without values:
 *
 * <pre>{@code
 * @Table("posts")
 * @AnnotateWith(Repository.class)
 * public record Post(@HashKey String author, @RangeKey Instant postedAt) {}
 * }</pre>
 *
 * <p>On an annotation of your own, the DAO gets that annotation with its values wherever it stands on a record, and
 * each annotation listed:
 *
 * <pre>{@code
 * @AnnotateWith
 * @Qualifier
 * public @interface Account { String value(); }
 *
 * @Table("posts")
 * @Account("billing")
 * public record Post(@HashKey String author, @RangeKey Instant postedAt) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AnnotateWith {
    /** Annotations that may stand on a class and whose values all have defaults. */
    Class<? extends Annotation>[] value() default {};
}
