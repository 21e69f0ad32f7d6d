/** What a consumer decides, without clients, threads or clocks: which shard is read next, and from where. */
@NullMarked
package dev.stator.stream.consumer.internal;

import org.jspecify.annotations.NullMarked;
