package dev.stator.it.expression;

/** The innermost record. */
record Geo(double latitude, double longitude) {}
