/** Writes that leave alone what they do not change, and what their record does not know. */
@NullMarked
package dev.stator.it.whole;

import org.jspecify.annotations.NullMarked;
