/** What the processor says of a schema, beside what the engine says of it. */
@NullMarked
package dev.stator.it.schema;

import org.jspecify.annotations.NullMarked;
