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
}
