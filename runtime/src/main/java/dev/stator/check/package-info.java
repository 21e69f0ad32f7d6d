/** Looks at the items of a table, and lists what the record would not read as it is stored. */
@NullMarked
package dev.stator.check;

import org.jspecify.annotations.NullMarked;
