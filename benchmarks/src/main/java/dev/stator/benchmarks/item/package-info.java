/**
 * The three items that are measured, as records, and a sample of each.
 *
 * <p>The records serve three contenders at once: Stator, hand-written code, and the Enhanced Client's immutable schema.
 */
@NullMarked
package dev.stator.benchmarks.item;

import org.jspecify.annotations.NullMarked;
