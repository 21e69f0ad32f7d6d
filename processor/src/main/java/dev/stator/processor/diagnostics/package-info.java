/** Faults of a schema: their catalogue, where they stand, and how they reach the user. */
@NullMarked
package dev.stator.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
