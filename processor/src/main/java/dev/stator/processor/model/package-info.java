/** What the processor knows of a table: immutable, value-equal records between reading and writing. */
@NullMarked
package dev.stator.processor.model;

import org.jspecify.annotations.NullMarked;
