/** Keys of indexes that are not what their components make. */
@NullMarked
package dev.stator.it.agree;

import org.jspecify.annotations.NullMarked;
