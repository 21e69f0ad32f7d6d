/** Keys of indexes that updates change, and records that only an attribute tells apart, written by hand. */
@NullMarked
package dev.stator.it.ticket;

import org.jspecify.annotations.NullMarked;
