/** Values that no text must show. */
@NullMarked
package dev.stator.it.sensitive;

import org.jspecify.annotations.NullMarked;
