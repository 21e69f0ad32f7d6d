@NullMarked
package dev.stator.stream.lambda;

import org.jspecify.annotations.NullMarked;
