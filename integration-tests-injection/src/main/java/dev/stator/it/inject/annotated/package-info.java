/** Records that put annotations of their own on their DAOs. */
@NullMarked
package dev.stator.it.inject.annotated;

import org.jspecify.annotations.NullMarked;
