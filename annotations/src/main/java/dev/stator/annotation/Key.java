package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a record of a table makes an attribute of a key: the table's, or that of an index. The key of the table stands on
 * the type then: {@link HashKey} and {@link RangeKey} with the names of the attributes.
 *
 * <pre>{@code
 * @Table("shop") @HashKey("PK") @RangeKey("SK")
 * @Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK")
 * public sealed interface Shop {
 *     @Key(hash = "o#{order}", range = "p#{product}")
 *     @Key(index = "GSI1", hash = "p#{product}", range = "{orderedAt}")
 *     record OrderItem(String order, String product, Instant orderedAt) implements Shop {}
 * }
 * }</pre>
 *
 * <p>A template is text with places for components: <code>{order}</code>, or <code>{priority:2}</code> for exactly two
 * characters, which fills a whole number with zeros. A brace that is meant stands twice. The text of a component ends
 * at the literal behind it, so a value that holds this literal is refused when it is written.
 *
 * <p>An attribute without a template is a component that is stored under its name. For the key of an index it may also
 * be an attribute of the table's key.
 *
 * <p>A component of the table's key is read from the key and has no attribute of its own, unless {@link Attribute}
 * gives it one. A component of the keys of indexes has its own attribute, unless it is {@link KeyOnly}. An item is in
 * an index if all components of its key there have values.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Keys.class)
public @interface Key {
    /** The index whose key this is; empty for the table's own. */
    String index() default "";

    /** The template of the hash key; empty where a component has its name, or where the table's key has it. */
    String hash() default "";

    /** The template of the range key; empty where a component has its name, or where there is none. */
    String range() default "";

    /**
     * A {@code boolean} component that says whether the item is in the index at all; empty if the components of the key
     * say so, by having values or none.
     */
    String when() default "";

    /**
     * Whether values may hold the literal that ends them. They are then written with an escape that keeps their order:
     * for a format of one's own, not for keys that others write.
     */
    boolean escape() default false;
}
