package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component that counts the writes of an item, a {@code long} or an {@code int}: an optimistic lock. A put, update
 * or delete happens only if the stored item still has the version that was read, and steps it by one; otherwise it
 * throws {@code VersionConflictException} and nothing is written.
 *
 * <pre>{@code
 * @Table("accounts")
 * public record Account(@HashKey String id, long balance, @Version long version) {}
 * }</pre>
 *
 * <p>0 says that the item is not stored yet. A stored item without the attribute, written before the component existed,
 * has version 0 too. The component is none of the primary key, and has no {@link Default}. A table's record has at most
 * one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Version {}
