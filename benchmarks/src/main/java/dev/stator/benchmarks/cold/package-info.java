/** Programs that encode and decode one item in a fresh JVM and end. */
@NullMarked
package dev.stator.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
