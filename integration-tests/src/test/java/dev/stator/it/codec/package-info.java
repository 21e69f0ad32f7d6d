/**
 * A corpus of records of every kind, compiled by the processor as part of this module, and what their codecs make of
 * them.
 */
@NullMarked
package dev.stator.it.codec;

import org.jspecify.annotations.NullMarked;
