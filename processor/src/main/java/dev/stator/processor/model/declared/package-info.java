/**
 * What the source says of a table, right or wrong, as records that are equal by value. Each knows the site to report
 * at, which is all it knows of the compiler.
 */
@NullMarked
package dev.stator.processor.model.declared;

import org.jspecify.annotations.NullMarked;
