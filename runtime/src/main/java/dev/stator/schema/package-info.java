/** What a table is, and how a record is stored in it, as generated code says it. */
@NullMarked
package dev.stator.schema;

import org.jspecify.annotations.NullMarked;
