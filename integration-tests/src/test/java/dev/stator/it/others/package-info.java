/** Tables whose roots list records of other packages: everything generated stands beside the root. */
@NullMarked
package dev.stator.it.others;

import org.jspecify.annotations.NullMarked;
