/** How stored items are replaced by what would be stored now, each as it was read. */
@NullMarked
package dev.stator.run.rewrite;

import org.jspecify.annotations.NullMarked;
