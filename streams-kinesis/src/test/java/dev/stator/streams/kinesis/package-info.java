@NullMarked
package dev.stator.streams.kinesis;

import org.jspecify.annotations.NullMarked;
