/** Keys of types of which Java's equality is not what is stored. */
@NullMarked
package dev.stator.it.codec.key;

import org.jspecify.annotations.NullMarked;
