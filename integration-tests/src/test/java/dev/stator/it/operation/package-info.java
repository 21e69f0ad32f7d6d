/** Every operation, with every option, on a real engine. */
@NullMarked
package dev.stator.it.operation;

import org.jspecify.annotations.NullMarked;
