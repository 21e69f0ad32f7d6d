@NullMarked
package dev.stator.stream;

import org.jspecify.annotations.NullMarked;
