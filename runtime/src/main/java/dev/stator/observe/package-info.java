/**
 * What may be seen of operations while they run: an {@link dev.stator.observe.Observer} given to
 * {@code Stator.builder().observer(...)} is told when one begins, of each answered request, of each retry and of the
 * end. Events hold names and numbers; never an item, a key or a value.
 */
@NullMarked
package dev.stator.observe;

import org.jspecify.annotations.NullMarked;
