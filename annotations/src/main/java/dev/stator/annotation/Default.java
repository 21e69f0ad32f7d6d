package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a component when the stored item lacks the attribute; also on components of nested records.
 *
 * <pre>{@code
 * @Table("posts")
 * public record Post(@HashKey String id, @Default("draft") String state, @Default("0") long likes) {}
 * }</pre>
 *
 * <p>Items written before the component existed are read with the default. Without it a missing primitive is an error.
 * The text is checked when the record is compiled.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    /**
     * The value as text: a string as it is, a character, {@code true} or {@code false}, a number, a {@code Duration} in
     * seconds, the name of an enum constant, or the standard form of the type ({@code 2026-01-31}, {@code P1M},
     * {@code EUR}). For a type whose converter is a {@code TextCodec} or {@code NumberCodec} it is what the converter
     * reads.
     */
    String value();
}
