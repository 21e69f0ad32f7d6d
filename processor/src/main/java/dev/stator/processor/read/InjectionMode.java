package dev.stator.processor.read;

/** What the option {@code stator.inject} says. */
public enum InjectionMode {
    /** {@code @Singleton} and {@code @Inject} where the compiled module sees them. */
    AUTO,
    /** {@code @Named} too, so that Spring's scan finds the DAO. */
    NAMED,
    /** Plain Java. */
    NONE
}
