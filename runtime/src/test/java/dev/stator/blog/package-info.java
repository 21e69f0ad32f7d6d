/** A blog: an entity as a user writes it, and beside it, by hand, what the processor writes for it. */
@NullMarked
package dev.stator.blog;

import org.jspecify.annotations.NullMarked;
