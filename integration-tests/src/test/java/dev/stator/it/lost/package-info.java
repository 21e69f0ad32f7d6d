/** Answers that are lost after a write was applied. */
@NullMarked
package dev.stator.it.lost;

import org.jspecify.annotations.NullMarked;
