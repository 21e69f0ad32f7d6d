/** The blog in Spring. */
@NullMarked
package dev.stator.it.inject.spring;

import org.jspecify.annotations.NullMarked;
