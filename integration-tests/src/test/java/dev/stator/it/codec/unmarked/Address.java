package dev.stator.it.codec.unmarked;

/** Has the simple name of another record of the corpus. */
public record Address(String city) {}
