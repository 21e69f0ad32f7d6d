/** Tables of several records whose items are hard to tell: alike in an index, of one key, or of another name once. */
@NullMarked
package dev.stator.it.several;

import org.jspecify.annotations.NullMarked;
