/** Compiled with {@code -Astator.inject=named}, and by no container's processor. */
@NullMarked
package dev.stator.it.inject.named;

import org.jspecify.annotations.NullMarked;
