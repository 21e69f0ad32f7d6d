/** The guide and README, held to what compiles. */
@NullMarked
package dev.stator.it.guide;

import org.jspecify.annotations.NullMarked;
