/** Web sessions that end by themselves. */
@NullMarked
package dev.stator.examples.sessions;

import org.jspecify.annotations.NullMarked;
