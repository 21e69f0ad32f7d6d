@NullMarked
package dev.stator.stream.kinesis;

import org.jspecify.annotations.NullMarked;
