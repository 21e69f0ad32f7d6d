/** A table of several records, of whose attributes each is stored in a way of its own: encrypted, as a time, stamped. */
@NullMarked
package dev.stator.it.vault;

import org.jspecify.annotations.NullMarked;
