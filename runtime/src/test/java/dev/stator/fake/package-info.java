/**
 * Clients that answer from a script, to show what an operation sends and how it takes what no engine does on demand.
 */
@NullMarked
package dev.stator.fake;

import org.jspecify.annotations.NullMarked;
