/** How small a heap many items take. */
@NullMarked
package dev.stator.benchmarks.heap;

import org.jspecify.annotations.NullMarked;
