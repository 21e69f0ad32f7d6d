/** Looks at the items of a table, lists what the record would not read as it is stored, and mends it. */
@NullMarked
package dev.stator.check;

import org.jspecify.annotations.NullMarked;
