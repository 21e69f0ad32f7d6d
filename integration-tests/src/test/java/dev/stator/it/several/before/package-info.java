/** Parties as they were called first. */
@NullMarked
package dev.stator.it.several.before;

import org.jspecify.annotations.NullMarked;
