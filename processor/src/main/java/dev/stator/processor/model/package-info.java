/**
 * What a table is, once no rule refuses it: immutable records, equal by value, that know nothing of the compiler or of
 * the places in the source. Generators see this and nothing else.
 */
@NullMarked
package dev.stator.processor.model;

import org.jspecify.annotations.NullMarked;
