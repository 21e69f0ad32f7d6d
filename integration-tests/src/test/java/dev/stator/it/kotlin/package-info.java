/** Attributes, called from Kotlin. */
@NullMarked
package dev.stator.it.kotlin;

import org.jspecify.annotations.NullMarked;
