/** Frozen attributes, whole paths. */
@NullMarked
package dev.stator.it.frozen;

import org.jspecify.annotations.NullMarked;
