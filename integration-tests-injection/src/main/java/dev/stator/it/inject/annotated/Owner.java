package dev.stator.it.inject.annotated;

import dev.stator.annotation.AnnotateWith;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Goes from a record to its DAO, values included, where it is a qualifier. */
@AnnotateWith(Bean.class)
@Documented
@Qualifier
@Target({ElementType.TYPE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Owner {
    String value();
}
