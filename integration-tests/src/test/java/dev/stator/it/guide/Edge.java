package dev.stator.it.guide;

public enum Edge {
    TOP,
    BOTTOM
}
