package dev.stator.codec.internal;

/** How large to make a hash table. */
public final class MapCapacity {
    private MapCapacity() {}

    /** The capacity at which {@code entries} do not make a table grow. */
    public static int of(int entries) {
        return entries + entries / 3 + 1;
    }
}
