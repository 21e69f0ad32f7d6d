/** What is frozen, and who freezes it. */
@NullMarked
package dev.stator.benchmarks.freeze;

import org.jspecify.annotations.NullMarked;
