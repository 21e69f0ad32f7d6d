package dev.stator.blog;

public enum Colour {
    GREEN,
    RED
}
