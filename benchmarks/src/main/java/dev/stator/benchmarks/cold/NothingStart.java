package dev.stator.benchmarks.cold;

/** Does nothing: what a JVM costs by itself. */
public final class NothingStart {
    private NothingStart() {}

    public static void main(String[] args) {}
}
