/** The first request of a function in a fresh JVM, its client included. */
@NullMarked
package dev.stator.benchmarks.function;

import org.jspecify.annotations.NullMarked;
