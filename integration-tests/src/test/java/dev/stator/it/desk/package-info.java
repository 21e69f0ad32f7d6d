/** A table of several records whose keys have many parts, by what the processor writes for it. */
@NullMarked
package dev.stator.it.desk;

import org.jspecify.annotations.NullMarked;
