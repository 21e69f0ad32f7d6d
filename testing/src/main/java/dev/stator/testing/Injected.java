package dev.stator.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An instance field of a test class that {@link StatorExtension} sets before each test. It may be private, not static
 * and not final. A parameter needs no annotation, and works for final fields and null-marked code too.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Injected {}
