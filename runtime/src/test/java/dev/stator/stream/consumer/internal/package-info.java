@NullMarked
package dev.stator.stream.consumer.internal;

import org.jspecify.annotations.NullMarked;
