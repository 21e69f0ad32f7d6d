package dev.stator.expression;

enum Colour {
    RED,
    GREEN
}
