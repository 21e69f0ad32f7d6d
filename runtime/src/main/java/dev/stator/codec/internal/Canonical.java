package dev.stator.codec.internal;

/**
 * Marks a codec whose texts, numbers or bytes need no check: each is in canonical form, and each value has one of its
 * own, so that those of a set cannot collide.
 */
interface Canonical {}
