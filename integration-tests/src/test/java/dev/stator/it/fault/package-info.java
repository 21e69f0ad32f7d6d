/** Clients that fail on purpose, over clients that work; and the engine and the time that all tests may share. */
@NullMarked
package dev.stator.it.fault;

import org.jspecify.annotations.NullMarked;
