package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Another name for the stored attribute than the component's own; also on components of nested records.
 *
 * <pre>{@code
 * @Table("users")
 * public record User(@HashKey @Attribute("user_id") UUID id, @Attribute("e-mail") String email) {}
 * }</pre>
 *
 * <p>A name may change, with the former one told until no item and no program has it any more:
 *
 * <pre>{@code
 * @Attribute(value = "title", former = "headline") String title
 * }</pre>
 *
 * <p>Java code, {@link Gsi} and {@link Lsi} go on to use the component's name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Attribute {
    /**
     * The stored name: any text of 1 to 65,536 bytes in UTF-8, at most 255 bytes if it is a key or included in an
     * index.
     */
    String value();

    /**
     * Names under which it was stored before: it is read under any of them, compared wherever it stands, and written
     * under {@link #value} alone. Each write of it removes what stands under a former name, so that a program that
     * knows only that one cannot bring back what was there.
     *
     * <p>An item that holds it under two names with different values is refused. No attribute of a key, of a version,
     * of a stamp or of an expiry has a former name: DynamoDB finds these by one name.
     */
    String[] former() default {};
}
