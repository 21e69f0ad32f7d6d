package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component that says when an item expires. DynamoDB deletes expired items some time later, typically within two
 * days (Time to Live); reads do not show them meanwhile.
 *
 * <pre>{@code
 * @Table("sessions")
 * public record Session(@HashKey UUID id, String user, @Ttl Instant expiresAt) {}
 * }</pre>
 *
 * <p>The component is one of these, stored as N: whole seconds since 1970. Where it may be null, or is an
 * {@code Optional}, an item without it never expires.
 * <ul>
 *   <li>{@code Instant}: without a fraction of a second, which is refused;
 *   <li>{@code long}: the seconds themselves; milliseconds are refused;
 *   <li>{@code Duration}: how long after the write the item lives, rounded up to the second, by the clock of the
 *       {@code Stator}. It reads back as what remains, negative when past.
 * </ul>
 *
 * <p>It is none of the primary key; an {@code Instant} or {@code long} may be in the key of an index. A table's record
 * has at most one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Ttl {
    /**
     * Whether an end that is text, or a number that can only be milliseconds, reads as none, as DynamoDB takes it: the
     * item never expires. Otherwise such an item is refused on read. The component is an {@code Optional} of an
     * {@code Instant} or a {@code Long} then. A put of what was read so writes no end; {@code update} and
     * {@code modify} leave the one that is stored. {@code table().check()} lists such items, and
     * {@code table().rewrite().ttl(...)} mends them.
     */
    boolean lenient() default false;
}
