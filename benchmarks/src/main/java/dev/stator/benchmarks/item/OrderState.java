package dev.stator.benchmarks.item;

/** Where an {@link Order} stands. */
public enum OrderState {
    PLACED,
    PACKED,
    SHIPPED,
    DELIVERED,
    RETURNED
}
