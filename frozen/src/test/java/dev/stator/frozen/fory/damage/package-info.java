/** Damaged, truncated and foreign bytes. */
@NullMarked
package dev.stator.frozen.fory.damage;

import org.jspecify.annotations.NullMarked;
