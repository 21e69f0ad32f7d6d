package dev.stator.it.ttl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Shows the same time until it is set on: far ahead, so that DynamoDB Local, which has its own, deletes nothing
 * meanwhile.
 */
final class Ticking extends Clock {
    static final Instant START = Instant.parse("2096-03-01T10:00:00.25Z");

    /** The second in which the clock starts. */
    static final Instant NOW = Instant.ofEpochSecond(START.getEpochSecond());

    private volatile Instant now = START;

    void tick(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
