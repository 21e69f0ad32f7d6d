package dev.stator.benchmarks.freeze;

import dev.stator.codec.AttributeCodec;
import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenType;
import dev.stator.frozen.fory.ForyFormat;

/** Who turns an itinerary into one binary attribute and back. */
public enum Freezer {
    /** As it comes: interpreter, verified, checksum, compressed where that saves a sixteenth. */
    STATOR("Stator"),
    STATOR_UNVERIFIED("Stator, unverified"),
    STATOR_COMPILED("Stator, compiled"),
    /** Compressed with less care. */
    STATOR_FAST("Stator, fast compression"),
    JACKSON("Jackson JSON"),
    JAVA("Java serialization");

    private final String title;

    Freezer(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public AttributeCodec<Itinerary> codec() {
        return switch (this) {
            case STATOR -> frozen();
            case STATOR_UNVERIFIED -> frozen().unverified();
            case STATOR_COMPILED -> compiled();
            case STATOR_FAST -> frozen().level(3);
            case JACKSON -> new JacksonCodec();
            case JAVA -> new JavaCodec();
        };
    }

    private static FrozenCodec<Itinerary> compiled() {
        FrozenCodec<Itinerary> codec = frozen();
        codec.compile();
        return codec;
    }

    /** As generated code would make it. */
    public static FrozenCodec<Itinerary> frozen() {
        return FrozenCodec.of(
                ForyFormat.INSTANCE,
                FrozenType.<Itinerary>of("dev.stator.benchmarks.freeze.Itinerary", Itinerary.class)
                        .with("dev.stator.benchmarks.freeze.Itinerary", Itinerary.class)
                        .with("dev.stator.benchmarks.freeze.Itinerary$Carrier", Itinerary.Carrier.class)
                        .with("dev.stator.benchmarks.freeze.Itinerary$Leg", Itinerary.Leg.class)
                        .with("dev.stator.benchmarks.freeze.Itinerary$Price", Itinerary.Price.class));
    }
}
