/** Writers of many items, each the way its users would. */
@NullMarked
package dev.stator.benchmarks.batch;

import org.jspecify.annotations.NullMarked;
