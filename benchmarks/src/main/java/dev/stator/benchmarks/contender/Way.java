package dev.stator.benchmarks.contender;

/** Who encodes and decodes. */
public enum Way {
    STATOR("Stator"),
    HAND_WRITTEN("hand-written"),
    ENHANCED_STATIC("Enhanced, static"),
    ENHANCED_IMMUTABLE("Enhanced, immutable"),
    ENHANCED_BEAN("Enhanced, bean");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
