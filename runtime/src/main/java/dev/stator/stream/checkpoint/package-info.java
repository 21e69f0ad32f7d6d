/** How far a consumer has come in each shard of a stream, where that is kept, and who may move it. */
@NullMarked
package dev.stator.stream.checkpoint;

import org.jspecify.annotations.NullMarked;
