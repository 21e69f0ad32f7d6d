/** The built-in codecs, one class each. Reached through {@link dev.stator.codec.Codecs}. */
@NullMarked
package dev.stator.codec.internal;

import org.jspecify.annotations.NullMarked;
