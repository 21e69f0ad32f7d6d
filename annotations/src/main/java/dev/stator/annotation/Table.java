package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the record is an item of a DynamoDB table.
 *
 * <p>The processor writes, beside the record and with its visibility, a codec ({@code PostCodec}), typed attributes
 * ({@code Post_}), a record of the primary key ({@code PostKey}) and a DAO ({@code PostDao}).
 *
 * <pre>{@code
 * @Table("posts")
 * public record Post(@HashKey String author, @RangeKey Instant postedAt, String title, long likes) {}
 * }</pre>
 *
 * <p>The record has exactly one component with {@link HashKey} and at most one with {@link RangeKey}. Secondary indexes
 * are declared with {@link Gsi} and {@link Lsi}.
 *
 * <p>A table of several records is a sealed interface, which names the attributes of the keys, or a class that lists
 * records of other packages as {@link #entities()}:
 *
 * <pre>{@code
 * @Table("shop") @HashKey("PK") @RangeKey("SK")
 * public sealed interface Shop {
 *     @Key(hash = "c#{customer}", range = "c#{customer}")
 *     record Customer(String customer, String name) implements Shop {}
 *
 *     @Key(hash = "o#{order}", range = "p#{product}")
 *     record OrderItem(String order, String product, int quantity) implements Shop {}
 * }
 * }</pre>
 *
 * <p>Each record gets what a table of one gets, without the interface in the names: {@code CustomerDao}. The interface
 * gets a codec for items of all kinds ({@code ShopCodec}) and a class that gives the DAOs ({@code ShopTable}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Table {
    /**
     * The table's name: 3 to 255 characters out of {@code [A-Za-z0-9_.-]}, as CreateTable asks. At run time
     * {@code Stator} may prefix or rewrite it.
     */
    String value();

    /**
     * On a class that is not a record itself: the records whose items the table holds, which may stand in other
     * packages if they are public. What is generated for them stands beside the class.
     */
    Class<? extends Record>[] entities() default {};
}
