/** Tables scanned in parallel: every item once, whatever fails, in bounded memory and at a bounded rate. */
@NullMarked
package dev.stator.it.scan;

import org.jspecify.annotations.NullMarked;
