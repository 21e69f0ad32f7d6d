package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A local secondary index: the items of one hash key in another order. Up to five on one table, which must have a range
 * key; DynamoDB creates them with the table and never later, and limits the items of one hash key to 10 GB.
 *
 * <pre>{@code
 * @Table("posts")
 * @Lsi(name = "by-likes", rangeKey = "likes")
 * public record Post(@HashKey String author, @RangeKey Instant postedAt, String title, long likes) {}
 * }</pre>
 *
 * <p>The DAO gets a method named after the index: {@code posts.byLikes().query("ada").ge(100).descending().list()}. The
 * key is named by record component; if it may be absent, the index holds only the items that have it.
 *
 * <p>Where {@link HashKey} stands on the type and names an attribute, so do {@code rangeKey} and {@code include} here.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Lsis.class)
public @interface Lsi {
    /** The index's name: 3 to 255 characters out of {@code [A-Za-z0-9_.-]}, unique in the table. */
    String name();

    /** The component that orders the index. The hash key is the table's. */
    String rangeKey();

    /** What the index holds besides the table's key and its own. */
    IndexProjection projection() default IndexProjection.ALL;

    /**
     * With {@link IndexProjection#INCLUDE}, the components that the index holds besides the keys; of an
     * {@link Embedded} one, all that it has. DynamoDB allows 100 attributes over all indexes of a table.
     */
    String[] include() default {};
}
