package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the record is put together of the items under one hash key, of several records of one table.
 *
 * <pre>{@code
 * @ItemCollection(Shop.class)
 * public record OrderView(Order order, List<OrderItem> items, Optional<Invoice> invoice) {}
 * }</pre>
 *
 * <p>A component is a record of the table, of which there is exactly one; an {@code Optional} of one; or a {@code List}
 * of one, in the order of the range key. Exactly one component is a record itself: what the others belong to. Beside
 * the record the processor writes a DAO: {@code new OrderViewDao(stator).get("12345")}, which takes the components of
 * the hash key. One query brings all items, whatever their number of pages.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ItemCollection {
    /** What declares the table: the type with {@link Table}, in the same package. */
    Class<?> value();

    /** The index whose hash key the items have in common; it holds whole items. Empty: the table itself. */
    String index() default "";

    /**
     * Whether items of other records are passed over where they lie between those that are asked for. They are read,
     * and paid for. Otherwise a view that would meet them does not compile, and an item of no component is an error.
     */
    boolean skip() default false;
}
