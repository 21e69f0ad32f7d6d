/** Records beside what else makes classes of values, as {@code docs/classes.md} tells. */
@NullMarked
package dev.stator.it.classes;

import org.jspecify.annotations.NullMarked;
