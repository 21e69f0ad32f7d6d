/** Tables that others wrote are written in the present form: nothing lost, nothing doubled, whatever happens. */
@NullMarked
package dev.stator.it.rewrite;

import org.jspecify.annotations.NullMarked;
