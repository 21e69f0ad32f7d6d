/** Records as they were frozen and as they are thawed, releases later: each pair stands under one registered name. */
@NullMarked
package dev.stator.frozen.fory.evolution;

import org.jspecify.annotations.NullMarked;
