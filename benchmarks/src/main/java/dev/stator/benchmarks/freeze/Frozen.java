package dev.stator.benchmarks.freeze;

import static java.util.Objects.requireNonNull;

import dev.stator.codec.AttributeCodec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One freezer with one itinerary, ready to be measured. */
public final class Frozen {
    private final AttributeCodec<Itinerary> codec;
    private final Itinerary itinerary;
    private final AttributeValue stored;

    /**
     * Freezes and thaws once.
     *
     * @throws IllegalStateException if another itinerary comes back
     */
    public Frozen(Freezer freezer, Length length) {
        this.codec = freezer.codec();
        this.itinerary = length.itinerary();
        this.stored = requireNonNull(codec.encode(itinerary));
        if (!thaw().equals(itinerary)) {
            throw new IllegalStateException(freezer.title() + " gave\n" + thaw() + "\ninstead of\n" + itinerary);
        }
    }

    public AttributeValue freeze() {
        return requireNonNull(codec.encode(itinerary));
    }

    public Itinerary thaw() {
        return codec.decode(stored);
    }

    /** Bytes that DynamoDB would store, and bill. */
    public int bytes() {
        return stored.b().asByteArrayUnsafe().length;
    }
}
