package dev.stator.it.codec.order;

/** An enum in the order of its names, and so fit for a range key. */
public enum Level {
    /** First by name. */
    HIGH,
    /** In between. */
    LOW,
    /** Last by name. */
    MIDDLE
}
