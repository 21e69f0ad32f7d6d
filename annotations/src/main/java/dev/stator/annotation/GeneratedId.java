package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component that holds an id, a {@code String} or a {@code UUID}, which a put makes where it is null, or an empty
 * text: a UUID of version 7 (RFC 9562), of which the text sorts by the time when it was made.
 *
 * <pre>{@code
 * @Table("orders")
 * public record Order(@HashKey String customer, @RangeKey @GeneratedId String id, long total) {}
 * }</pre>
 *
 * <p>{@code put(order)} makes it, by the clock of the {@code Stator} and secure randomness; so do {@code putAll}, and
 * puts in batches and transactions. The answer holds it. It is made with the operation: one that is executed again, or
 * sent again, sends the same id. Updates, {@code patch} and {@code modify} make none. Ids of one clock in one JVM are
 * each after the one before, whatever the clock does.
 *
 * <p>It may be a key, or part of one; in {@code @NullMarked} code a {@code UUID} is {@code @Nullable} then too. As a
 * range key a text sorts as its ids do; DynamoDB's order is not that of {@code UUID}, which is no range key. An update
 * does not set it. It has no {@link Default}; a table's record has at most one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface GeneratedId {}
