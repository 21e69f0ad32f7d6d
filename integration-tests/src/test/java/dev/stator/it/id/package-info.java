/** Ids that puts make, and what is written once. */
@NullMarked
package dev.stator.it.id;

import org.jspecify.annotations.NullMarked;
