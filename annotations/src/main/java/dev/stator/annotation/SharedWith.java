package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that another mapper reads and writes the same items: where it stores a type in another form than Stator does,
 * the record is stored in its form, to the bit.
 *
 * <pre>{@code
 * @Table("visits")
 * @SharedWith(Mapper.ENHANCED_CLIENT)
 * public record Visit(@HashKey String guest, @RangeKey Instant at, Mood mood) {}
 * }</pre>
 *
 * <p>It stands, in the order in which it is looked for, on a record of a table, on the type with {@code @Table} that
 * has several records, or on the package of the record, and counts for the record and all that is nested in it. What a
 * nested record says of a table of its own counts there only. {@code @Convert} and {@code @Ttl} on a component come
 * first. A type that the mapper has no form for is stored as without this annotation.
 *
 * <p>A range key in a form that does not sort takes {@code eq} only, as with a converter that is {@code Unordered}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface SharedWith {
    /** The other mapper. */
    Mapper value();
}
