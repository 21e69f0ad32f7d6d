/** Complaints and what was said to them, with indexes of natural keys. */
@NullMarked
package dev.stator.it.model.complaint;

import org.jspecify.annotations.NullMarked;
