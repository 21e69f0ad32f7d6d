/** The machinery under the operations that knows nothing of them: cursors, sums, and pulling chunk after chunk. */
@NullMarked
package dev.stator.operation.internal;

import org.jspecify.annotations.NullMarked;
