/** More items than a small heap holds. */
@NullMarked
package dev.stator.it.load;

import org.jspecify.annotations.NullMarked;
