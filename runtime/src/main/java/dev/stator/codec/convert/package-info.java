/**
 * Converters for the forms in which other clients store values, to be named with {@code @Convert}: times as
 * {@code toString()} writes them or with a fixed fraction, as seconds or milliseconds since 1970, upper-case UUIDs,
 * enums by {@code toString()}, booleans as numbers, numbers as text. Each reads what it writes, and other spellings of
 * a value that it can write; one that does not sort is {@link dev.stator.codec.Unordered}.
 */
@NullMarked
package dev.stator.codec.convert;

import org.jspecify.annotations.NullMarked;
