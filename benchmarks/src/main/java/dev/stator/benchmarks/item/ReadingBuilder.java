package dev.stator.benchmarks.item;

import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Builder of {@link Reading}, which the Enhanced Client's immutable schema fills: null until then. */
@NullUnmarked
public final class ReadingBuilder {
    private String sensor;
    private Instant takenAt;
    private double celsius;
    private long sequence;
    private boolean valid;

    public ReadingBuilder sensor(String sensor) {
        this.sensor = sensor;
        return this;
    }

    public ReadingBuilder takenAt(Instant takenAt) {
        this.takenAt = takenAt;
        return this;
    }

    public ReadingBuilder celsius(double celsius) {
        this.celsius = celsius;
        return this;
    }

    public ReadingBuilder sequence(long sequence) {
        this.sequence = sequence;
        return this;
    }

    public ReadingBuilder valid(boolean valid) {
        this.valid = valid;
        return this;
    }

    public Reading build() {
        return new Reading(sensor, takenAt, celsius, sequence, valid);
    }
}
