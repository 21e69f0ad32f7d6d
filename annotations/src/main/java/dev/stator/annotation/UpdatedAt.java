package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component that holds when an item was last written, an {@code Instant} or {@code Optional<Instant>}, by the clock
 * of the {@code Stator}. Each put and each update stamps it, whatever the record holds.
 *
 * <pre>{@code
 * @Table("users")
 * public record User(@HashKey UUID id, String name, @UpdatedAt @Nullable Instant updatedAt) {}
 * }</pre>
 *
 * <p>It is none of the primary key, but may be one of an index; a table's record has at most one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface UpdatedAt {}
