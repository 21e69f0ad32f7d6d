/**
 * The items of the benchmarks that AWS publishes with its SDK, {@code test/sdk-benchmarks}: tiny, small, huge and huge
 * flat; and the ways to store them. No times are in them.
 */
@NullMarked
package dev.stator.benchmarks.published;

import org.jspecify.annotations.NullMarked;
