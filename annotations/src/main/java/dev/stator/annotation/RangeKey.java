package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component whose attribute is the table's range key (DynamoDB also says sort key).
 *
 * <pre>{@code
 * @Table("posts")
 * public record Post(@HashKey String author, @RangeKey Instant postedAt, String title) {}
 * }</pre>
 *
 * <p>DynamoDB orders S and B by their bytes and N by value. The type is one whose Java order is that order:
 * {@code String}, {@code char}, {@code Instant}, {@code LocalDate}, {@code LocalTime}, {@code LocalDateTime},
 * {@code Year}, {@code YearMonth}, {@code MonthDay}, {@code Duration}, any number, any binary, an enum whose constants
 * are declared in the order of their names, or a type whose converter is a {@code TextCodec}, {@code NumberCodec} or
 * {@code BinaryCodec}.
 *
 * <p>On a type it names the attribute instead: {@code @RangeKey("SK")}. Records then make its value with {@link Key},
 * or have a component that is stored under its name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface RangeKey {
    /** On a type, the attribute's name. On a component nothing: {@link Attribute} names its attribute. */
    String value() default "";
}
