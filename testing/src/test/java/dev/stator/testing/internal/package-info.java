/** Finding and watching the engine. */
@NullMarked
package dev.stator.testing.internal;

import org.jspecify.annotations.NullMarked;
