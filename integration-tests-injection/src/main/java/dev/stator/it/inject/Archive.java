package dev.stator.it.inject;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The second account, which holds what is no longer shown. */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Archive {}
