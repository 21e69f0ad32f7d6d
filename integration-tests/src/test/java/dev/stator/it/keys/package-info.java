/** Keys that the processor makes by templates. */
@NullMarked
package dev.stator.it.keys;

import org.jspecify.annotations.NullMarked;
