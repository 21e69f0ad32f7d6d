/** Runs the examples. */
@NullMarked
package dev.stator.examples;

import org.jspecify.annotations.NullMarked;
