/** A shop whose records share one table. */
@NullMarked
package dev.stator.examples.shop;

import org.jspecify.annotations.NullMarked;
