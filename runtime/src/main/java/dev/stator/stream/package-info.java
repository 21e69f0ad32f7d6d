/** Changes of a table's items, as its stream tells of them: typed, read, and given to handlers. */
@NullMarked
package dev.stator.stream;

import org.jspecify.annotations.NullMarked;
