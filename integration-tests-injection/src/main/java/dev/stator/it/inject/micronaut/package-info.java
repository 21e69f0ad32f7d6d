/** The blog in Micronaut. */
@NullMarked
package dev.stator.it.inject.micronaut;

import org.jspecify.annotations.NullMarked;
