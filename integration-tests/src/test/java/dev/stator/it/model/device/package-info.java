/** A log of states: one record whose range key is two of its components. */
@NullMarked
package dev.stator.it.model.device;

import org.jspecify.annotations.NullMarked;
