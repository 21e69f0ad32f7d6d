package dev.stator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component whose values appear in no text that Stator makes: messages of exceptions and of their causes, keys and
 * conditions in them, {@code toString} of keys and results, what observers log. Also on components of nested records.
 *
 * <pre>{@code
 * @Table("customers")
 * public record Customer(@HashKey @Sensitive String taxNumber, String name, @Sensitive Card card) {}
 * }</pre>
 *
 * <p>Names, types and paths of attributes are still shown, but no element, entry or map key below the component. Of an
 * exception that a record or a converter throws for such a value, its type and stack trace remain. What is stored does
 * not change, and a program gets at the values as before: by the record itself, and by {@code key()} and
 * {@code rawItem()} of an exception. The record's own {@code toString} is the record's to write.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Sensitive {}
