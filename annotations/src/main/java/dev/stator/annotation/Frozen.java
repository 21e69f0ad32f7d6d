package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a component of any type as one binary attribute (B), thawed when read: records, sealed interfaces, enums,
 * collections and maps of them, and the values of the JDK, nested and mixed as they come.
 *
 * <pre>{@code
 * @Table("posts")
 * public record Post(@HashKey String author, @Frozen Layout layout, @Frozen List<Block> blocks) {}
 * }</pre>
 *
 * <p>It stands on components of a table's record. Keys of the table and of its indexes are never frozen, since equal
 * values need not freeze to equal bytes; for the same reason a condition on a frozen attribute can only ask whether it
 * is there. An {@code Optional} component is absent when empty; null is absent too. What DynamoDB holds counts towards
 * the 400 KB of an item.
 *
 * <p>Only classes that the component's type leads to can come out of the bytes; the compiler lists them. The formats
 * are in artifacts of their own: {@code stator-frozen} has the one that is used where none is named.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Frozen {
    /**
     * The classes that may stand where the component's type, or a type inside it, is {@code Object} or an interface
     * that anyone can implement: records, enums and sealed interfaces. Nothing else can be frozen there but values of
     * the JDK.
     */
    Class<?>[] types() default {};

    /**
     * A format of your own: a class that implements {@code dev.stator.frozen.FrozenFormat} and has a constructor
     * without parameters or a static field {@code INSTANCE}. With one, nothing is checked of the component's type.
     * {@code void} stands for the format of {@code stator-frozen}.
     */
    Class<?> format() default void.class;

    /**
     * Whether each value is thawed from its bytes before these are sent, so that what cannot be read again is refused
     * when it is written. It costs a few microseconds for each KB.
     */
    boolean verify() default true;

    /**
     * How much is done to make the bytes few. It takes most of the time of freezing; what is saved is paid for with
     * every KB that is written, and every 4 KB that are read.
     */
    Compression compression() default Compression.STANDARD;
}
