/** Tables of several records whose attributes are stored in ways of their own: encrypted, as a time, stamped. */
@NullMarked
package dev.stator.it.vault;

import org.jspecify.annotations.NullMarked;
