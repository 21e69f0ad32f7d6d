package dev.stator.codec;

import java.time.Instant;

/**
 * The codecs of times to live: the second after which DynamoDB deletes an item; use them as constants of
 * {@link Codecs}.
 */
public interface ExpiryCodecs {
    /** N: {@code Instant} as whole seconds since 1970; sorts by time. A fraction of a second is refused. */
    NumberCodec<Instant> EXPIRY_INSTANT = new Expiries.ExpiryInstantCodec();

    /** N: {@code long}, seconds since 1970. What can only be milliseconds is refused. */
    NumberCodec<Long> EXPIRY_SECONDS = new Expiries.ExpirySecondsCodec();
}
