/** Programs of one table that know different parts of its items, drawn at random. */
@NullMarked
package dev.stator.it.programs;

import org.jspecify.annotations.NullMarked;
