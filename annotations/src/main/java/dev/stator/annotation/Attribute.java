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
}
