/** What happens to posts, as it happens. */
@NullMarked
package dev.stator.examples.changes;

import org.jspecify.annotations.NullMarked;
