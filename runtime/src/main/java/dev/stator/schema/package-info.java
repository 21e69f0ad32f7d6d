/** What generated code says of a table: its name, keys, indexes and codec. */
@NullMarked
package dev.stator.schema;

import org.jspecify.annotations.NullMarked;
