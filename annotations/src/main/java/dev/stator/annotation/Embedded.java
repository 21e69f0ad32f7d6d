package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The components of a record are attributes of the item itself, or of the record that this component stands in: no map
 * is stored around them.
 *
 * <pre>{@code
 * @Table("customers")
 * public record Customer(@HashKey String id, @Embedded(prefix = "addr_") Address address) {}
 *
 * public record Address(String street, String city) {} // addr_street, addr_city
 * }</pre>
 *
 * <p>{@code Customer_.address.city} is the attribute {@code addr_city}. The component is a record, or an
 * {@code Optional} of one. Where it is empty or null, none of its attributes is stored, and where none is stored it
 * reads as that: so it may be absent only if one of its components always has a value. No other annotation goes with it
 * but {@link Sensitive}, and none that speaks of the table, such as {@link HashKey}, stands inside.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Embedded {
    /** What the names of its attributes begin with. */
    String prefix() default "";
}
