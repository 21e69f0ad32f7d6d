@NullMarked
package dev.stator.streams.lambda;

import org.jspecify.annotations.NullMarked;
