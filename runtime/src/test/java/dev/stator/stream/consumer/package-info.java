@NullMarked
package dev.stator.stream.consumer;

import org.jspecify.annotations.NullMarked;
