/** Compiling inside a test, with the processor. */
@NullMarked
package dev.stator.it.compile;

import org.jspecify.annotations.NullMarked;
