/** A table of several records in which much was called otherwise before, and some is embedded. */
@NullMarked
package dev.stator.it.fleet;

import org.jspecify.annotations.NullMarked;
