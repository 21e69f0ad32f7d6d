@NullMarked
package dev.stator.examples.tasks;

import org.jspecify.annotations.NullMarked;
