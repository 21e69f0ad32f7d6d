/** Clients that fail on purpose, over clients that work. */
@NullMarked
package dev.stator.it.fault;

import org.jspecify.annotations.NullMarked;
