/** Drives requests one after the other, and several at a time, on whichever client: knows nothing of operations. */
@NullMarked
package dev.stator.run.flow;

import org.jspecify.annotations.NullMarked;
