package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component that holds what an item has besides: all attributes that the record does not know, as they are stored.
 * Others wrote them, or a newer version of the program. What is read is written back, so that a put loses nothing.
 *
 * <pre>{@code
 * @Table("posts")
 * public record Post(@HashKey String author, String title, @Rest Map<String, AttributeValue> rest) {}
 * }</pre>
 *
 * <p>It is a {@code Map<String, AttributeValue>}, unmodifiable where it is read, empty where nothing is unknown, never
 * null. {@code Post_.rest.at("loyaltyPoints")} is one of these attributes, for conditions, updates and selections.
 * Records inside an item may have such a component too, for what is in their maps. A record has at most one. It is no
 * attribute, so no other annotation goes with it but {@link Sensitive}, and no key or index names it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Rest {}
