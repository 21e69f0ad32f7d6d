/** Tables whose records have nearer types in common than the root. */
@NullMarked
package dev.stator.it.nearest;

import org.jspecify.annotations.NullMarked;
