/**
 * From what is written, once no rule refuses it, to what is meant: keys, indexes and nested types looked up once and
 * for all.
 */
@NullMarked
package dev.stator.processor.resolve;

import org.jspecify.annotations.NullMarked;
