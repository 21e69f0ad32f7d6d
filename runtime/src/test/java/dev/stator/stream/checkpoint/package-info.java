@NullMarked
package dev.stator.stream.checkpoint;

import org.jspecify.annotations.NullMarked;
