/** The blog in Dagger. */
@NullMarked
package dev.stator.it.inject.dagger;

import org.jspecify.annotations.NullMarked;
