/** The blog in Guice. */
@NullMarked
package dev.stator.it.inject.guice;

import org.jspecify.annotations.NullMarked;
