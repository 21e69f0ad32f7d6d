package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the method by which the class of a table gives the DAO of this record. Without the annotation it is the plural
 * of the record's name: {@code orderItems} of {@code OrderItem}, {@code categories} of {@code Category}.
 *
 * <pre>{@code
 * @Accessor("news")
 * record News(String id, String text) implements Site {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Accessor {
    /** The method's name. */
    String value();
}
