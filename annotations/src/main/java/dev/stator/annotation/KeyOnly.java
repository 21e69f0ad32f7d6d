package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that has no attribute of its own, since the key of an index holds it. It is there exactly where the item
 * is in that index.
 *
 * <pre>{@code
 * @Key(hash = "p#{product}", range = "w#{warehouse}")
 * @Key(index = "GSI2", hash = "w#{warehouse}", range = "p#{product}", when = "listed")
 * record WarehouseItem(String product, String warehouse, int quantity, @KeyOnly boolean listed) implements Shop {}
 * }</pre>
 *
 * <p>{@code listed} is true where the item has the attributes of {@code GSI2}. Components of the table's own key need
 * no annotation: unless {@link Attribute} says otherwise, the key alone holds them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface KeyOnly {}
