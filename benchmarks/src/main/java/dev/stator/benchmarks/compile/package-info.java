/** A hundred entities as users of code generators write them, and their compilation in a fresh JVM. */
@NullMarked
package dev.stator.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
