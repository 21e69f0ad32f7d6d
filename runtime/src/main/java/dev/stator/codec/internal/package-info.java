/**
 * Stored forms, without codecs: Java values to text, numbers and attribute values and back, and what is wrong with
 * those that are none. It knows nothing of the packages that use it.
 */
@NullMarked
package dev.stator.codec.internal;

import org.jspecify.annotations.NullMarked;
