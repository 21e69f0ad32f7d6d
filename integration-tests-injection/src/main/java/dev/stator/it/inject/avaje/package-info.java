/** The blog in avaje-inject. */
@NullMarked
package dev.stator.it.inject.avaje;

import org.jspecify.annotations.NullMarked;
