/** Parties as they are called now. */
@NullMarked
package dev.stator.it.several.after;

import org.jspecify.annotations.NullMarked;
