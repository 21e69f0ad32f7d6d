package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A global secondary index: the table's items under another key. Up to 20 on one table.
 *
 * <pre>{@code
 * @Table("posts")
 * @Gsi(name = "by-title", hashKey = "title", rangeKey = "likes", projection = IndexProjection.KEYS_ONLY)
 * public record Post(@HashKey String author, @RangeKey Instant postedAt, String title, long likes) {}
 * }</pre>
 *
 * <p>The DAO gets a method named after the index: {@code posts.byTitle().query("New").gt(10).list()}.
 *
 * <p>Keys are named by record component, not by stored attribute. A key component that may be absent ({@code Optional}
 * or {@code @Nullable}) makes the index sparse: it holds only the items that have all key attributes.
 *
 * <p>Where {@link HashKey} stands on the type and names an attribute, so do {@code hashKey}, {@code rangeKey} and
 * {@code include} here.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Gsis.class)
public @interface Gsi {
    /** The index's name: 3 to 255 characters out of {@code [A-Za-z0-9_.-]}, unique in the table. */
    String name();

    /**
     * The components of the hash key: one, or up to four for a key of several attributes, all of which a query gives.
     */
    String[] hashKey();

    /** The components of the range key: none, one, or up to four, which a query gives from the left without a gap. */
    String[] rangeKey() default {};

    /** What the index holds besides the table's key and its own. */
    IndexProjection projection() default IndexProjection.ALL;

    /**
     * With {@link IndexProjection#INCLUDE}, the components that the index holds besides the keys; of an
     * {@link Embedded} one, all that it has. DynamoDB allows 100 attributes over all indexes of a table.
     */
    String[] include() default {};
}
