/** The online shop: eight records under overloaded keys and indexes, told by their keys and by an attribute. */
@NullMarked
package dev.stator.it.model.shop;

import org.jspecify.annotations.NullMarked;
