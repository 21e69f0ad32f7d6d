/** A cart whose key says another status than its attribute in some items. */
@NullMarked
package dev.stator.it.model.cart;

import org.jspecify.annotations.NullMarked;
