/** Follows all shards of a stream in one process, and hands each change to a handler. */
@NullMarked
package dev.stator.stream.consumer;

import org.jspecify.annotations.NullMarked;
