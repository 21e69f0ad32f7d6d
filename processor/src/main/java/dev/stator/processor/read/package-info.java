/** From the compiler's view of a root to what is declared. The only package that walks {@code javax.lang.model}. */
@NullMarked
package dev.stator.processor.read;

import org.jspecify.annotations.NullMarked;
