/** The sources of all modules, held to what no compiler asks. */
@NullMarked
package dev.stator.it.source;

import org.jspecify.annotations.NullMarked;
