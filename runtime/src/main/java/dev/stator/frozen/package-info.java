/**
 * Values stored as bytes of a serialization format: the format, which is Fory's in {@code stator-frozen} or one of your
 * own, the envelope around its bytes, and their encryption.
 */
@NullMarked
package dev.stator.frozen;

import org.jspecify.annotations.NullMarked;
