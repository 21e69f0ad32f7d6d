package dev.stator.frozen;

/**
 * Turns values of any type into bytes and back, for {@code @Frozen} attributes. {@code stator-frozen} has one on Apache
 * Fory; a format of your own is named by {@code @Frozen(format = ...)}, and has a public constant {@code INSTANCE}, a
 * public constructor without parameters, or is an enum of one constant. Safe for use by several threads.
 *
 * <p>What a format once wrote it must read for as long as items have it. A change of the bytes that the old code could
 * not read, or of old bytes that the new code cannot, takes a new format with another id.
 */
public interface FrozenFormat {
    /**
     * Which format this is, stored before the bytes: 128 to 255 for formats of your own. 1 is that of Apache Fory 1.6;
     * the others below 128 are kept for Stator.
     */
    int id();

    /**
     * What freezes and thaws values of {@code type}. Called when the first value is frozen or thawed, once for each
     * attribute, so equal types may share a serializer.
     */
    FrozenSerializer serializer(FrozenType<?> type);
}
