/** A service: lists of tasks, over HTTP. */
@NullMarked
package dev.stator.examples.tasks;

import org.jspecify.annotations.NullMarked;
