/**
 * The fast path of reads that answer with many items: the items are read from the bytes of the response, once, and the
 * AWS SDK is given the rest.
 *
 * <p>A client has it that was built with {@link dev.stator.wire.StatorWire#interceptor()}. Whatever is unusual about a
 * response leaves it to the SDK as it came.
 */
@NullMarked
package dev.stator.wire;

import org.jspecify.annotations.NullMarked;
