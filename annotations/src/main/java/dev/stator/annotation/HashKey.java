package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component whose attribute is the table's hash key (DynamoDB also says partition key).
 *
 * <pre>{@code
 * @Table("users")
 * public record User(@HashKey UUID id, String name) {}
 * }</pre>
 *
 * <p>Its type is stored as S, N or B: a text, a number, a binary, or a type whose converter is a {@code TextCodec},
 * {@code NumberCodec} or {@code BinaryCodec}. A key is never absent, so it is neither {@code Optional} nor
 * {@code @Nullable} and has no {@link Default}.
 *
 * <p>On a type it names the attribute instead: {@code @HashKey("PK")}. Records then make its value with {@link Key}, or
 * have a component that is stored under its name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface HashKey {
    /** On a type, the attribute's name. On a component nothing: {@link Attribute} names its attribute. */
    String value() default "";
}
