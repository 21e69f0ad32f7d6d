/** Parts of entities as records of their own, and whole items of what an index finds. */
@NullMarked
package dev.stator.it.part;

import org.jspecify.annotations.NullMarked;
