package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component that holds when an item was first written, an {@code Instant} or {@code Optional<Instant>}, by the
 * clock of the {@code Stator}.
 *
 * <pre>{@code
 * @Table("users")
 * public record User(@HashKey UUID id, String name, @CreatedAt @Nullable Instant createdAt) {}
 * }</pre>
 *
 * <p>A put stamps it where it is null or empty, and keeps it otherwise; an update stamps it where the stored item lacks
 * it. So in {@code @NullMarked} code it is {@code @Nullable} or {@code Optional}. It is none of the primary key; a
 * table's record has at most one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface CreatedAt {}
