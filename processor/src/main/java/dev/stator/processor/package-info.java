/** The annotation processor. */
@NullMarked
package dev.stator.processor;

import org.jspecify.annotations.NullMarked;
