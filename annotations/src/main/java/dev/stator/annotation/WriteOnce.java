package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that, once stored, keeps its value as long as the item is there.
 *
 * <pre>{@code
 * @Table("orders")
 * public record Order(@HashKey String id, @WriteOnce String customer, long total) {}
 * }</pre>
 *
 * <p>A write that would change it, or take it away, throws {@code WriteOnceException} and writes nothing: a put, by
 * itself or in a transaction, a {@code patch}, or a {@code modify}. One of the same value is done, and so is one that
 * gives a value where none is stored. In an update, {@code set}, {@code remove} and their like do not compile. A batch
 * takes no condition, so it refuses to put such a record. Who deletes the item may store another.
 *
 * <p>It is stored as S, N, B or BOOL, in an attribute of its own. It may be beside {@link CreatedAt}, or
 * {@link GeneratedId} outside of keys: then a put in place of another item is refused unless it has that item's.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface WriteOnce {}
