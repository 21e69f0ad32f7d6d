/** Jobs over many items: imported, changed and exported, and killed in the middle. */
@NullMarked
package dev.stator.it.job;

import org.jspecify.annotations.NullMarked;
