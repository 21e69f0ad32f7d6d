/** Measures Stator's generated codecs against hand-written SDK code and the Enhanced Client. */
@NullMarked
package dev.stator.benchmarks;

import org.jspecify.annotations.NullMarked;
