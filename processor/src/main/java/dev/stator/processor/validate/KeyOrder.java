package dev.stator.processor.validate;

import dev.stator.processor.model.KeyFitness;
import dev.stator.processor.model.TypeMapping;
import java.util.Optional;

/** Why a type does not order a key, and what does. */
final class KeyOrder {
    private KeyOrder() {}

    /** The reason, as the rest of a sentence; empty if the type may be the key. */
    static Optional<String> fault(TypeMapping mapping, boolean range) {
        return switch (mapping.keyFitness()) {
            case AMBIGUOUS -> Optional.of("of which one instant has many forms, one for each offset");
            case EQUALITY -> range ? Optional.of(reason(mapping)) : Optional.empty();
            case ORDERED, NO_SCALAR, UNCLEAR -> Optional.empty();
        };
    }

    private static String reason(TypeMapping mapping) {
        return mapping.enumeration().isPresent()
                ? "which Java orders by declaration, but DynamoDB by the constants' names"
                : "which Java orders otherwise than DynamoDB orders its text";
    }

    static String remedy(TypeMapping mapping) {
        if (mapping.keyFitness() == KeyFitness.AMBIGUOUS) {
            return "Use Instant, or LocalDateTime.";
        }
        return mapping.enumeration().isPresent()
                ? "Declare the constants in the order of their names, or use @Convert with a TextCodec or NumberCodec"
                        + " whose order is the one you want, or one that is Unordered if queries by eq are enough."
                : "Use String, or @Convert with a TextCodec, NumberCodec or BinaryCodec whose order is the one you"
                        + " want, or one that is Unordered if queries by eq are enough.";
    }
}
