package dev.stator.benchmarks.freeze;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is frozen: records in lists, text, times, numbers, and nothing that one of the contenders could not carry. */
public record Itinerary(
        UUID id, String traveller, Instant bookedAt, Map<String, String> notes, List<Leg> legs, Price total)
        implements Serializable {
    public record Leg(
            UUID id,
            String from,
            String to,
            LocalDateTime departs,
            LocalDateTime arrives,
            Carrier carrier,
            List<Price> prices,
            boolean confirmed)
            implements Serializable {}

    public record Price(String of, BigDecimal amount, Currency currency) implements Serializable {}

    public enum Carrier {
        TRAIN,
        FERRY,
        BUS
    }
}
