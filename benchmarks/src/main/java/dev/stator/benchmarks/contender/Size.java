package dev.stator.benchmarks.contender;

/** Which item is encoded and decoded. */
public enum Size {
    /** {@link dev.stator.benchmarks.item.Reading}. */
    SMALL,
    /** {@link dev.stator.benchmarks.item.Order}. */
    MIXED,
    /** {@link dev.stator.benchmarks.item.Story}. */
    LARGE
}
