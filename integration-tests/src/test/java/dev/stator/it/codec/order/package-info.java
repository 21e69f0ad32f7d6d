/** Keys of every kind, in the engine's order and in Java's. */
@NullMarked
package dev.stator.it.codec.order;

import org.jspecify.annotations.NullMarked;
