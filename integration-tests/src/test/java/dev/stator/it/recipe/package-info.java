/** The recipes of the guide, as a user writes them. */
@NullMarked
package dev.stator.it.recipe;

import org.jspecify.annotations.NullMarked;
