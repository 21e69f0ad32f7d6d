package dev.stator.benchmarks.freeze;

import dev.stator.benchmarks.freeze.Itinerary.Carrier;
import dev.stator.benchmarks.freeze.Itinerary.Leg;
import dev.stator.benchmarks.freeze.Itinerary.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Which itinerary is frozen: the same in every run. */
public enum Length {
    /** About 1 KB. */
    SHORT(4),
    /** About 50 KB, before it is compressed. */
    LONG(260);

    private static final List<String> PLACES =
            List.of("London St Pancras", "Paris Nord", "Hoek van Holland", "København H", "Αθήνα", "Rotterdam");

    private static final List<Carrier> CARRIERS = List.of(Carrier.TRAIN, Carrier.FERRY, Carrier.BUS);

    private final int legs;

    Length(int legs) {
        this.legs = legs;
    }

    public Itinerary itinerary() {
        Random random = new Random(20_261_122);
        List<Leg> journey = new ArrayList<>();
        for (int i = 0; i < legs; i++) {
            LocalDateTime departs = LocalDateTime.of(2026, 3, 1, 6, 30).plusMinutes(217L * i);
            journey.add(new Leg(
                    id(random),
                    PLACES.get(i % PLACES.size()),
                    PLACES.get((i + 1) % PLACES.size()),
                    departs,
                    departs.plusMinutes(30 + random.nextInt(180)),
                    CARRIERS.get(i % CARRIERS.size()),
                    List.of(price("seat", random), price("bicycle", random)),
                    random.nextBoolean()));
        }
        return new Itinerary(
                id(random),
                "Ada Lovelace",
                Instant.ofEpochSecond(1_772_346_615, 123_456_000),
                Map.of("diet", "none", "luggage", "a bicycle, a tent and far too many books for one person"),
                journey,
                price("all", random));
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Price price(String of, Random random) {
        return new Price(of, BigDecimal.valueOf(100 + random.nextInt(20_000), 2), Currency.getInstance("EUR"));
    }
}
