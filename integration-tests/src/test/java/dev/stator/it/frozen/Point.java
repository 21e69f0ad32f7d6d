package dev.stator.it.frozen;

public record Point(int x, int y) {}
