/** Stator's annotations as written: one record for each, with its places in the source. */
@NullMarked
package dev.stator.processor.read.annotation;

import org.jspecify.annotations.NullMarked;
