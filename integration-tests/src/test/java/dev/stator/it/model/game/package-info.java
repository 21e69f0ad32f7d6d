/** A game: records told by their keys, an inverted index and a sparse one. */
@NullMarked
package dev.stator.it.model.game;

import org.jspecify.annotations.NullMarked;
