/**
 * Changes of a table handled by many machines: workers of the Kinesis Client Library, fed by the DynamoDB Streams
 * adapter, share the shards of a stream among them. Begin with {@link dev.stator.stream.kcl.StreamWorker}.
 */
@NullMarked
package dev.stator.stream.kcl;

import org.jspecify.annotations.NullMarked;
