/** A drawing of shapes, frozen as one attribute. */
@NullMarked
package dev.stator.examples.drawings;

import org.jspecify.annotations.NullMarked;
