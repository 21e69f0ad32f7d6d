/** A blog: posts by author and time, found by title too. */
@NullMarked
package dev.stator.examples.blog;

import org.jspecify.annotations.NullMarked;
