/**
 * {@code frozen.lock}: what the bytes of frozen attributes rely on, kept beside the sources, and the sources held to
 * it.
 */
@NullMarked
package dev.stator.processor.lock;

import org.jspecify.annotations.NullMarked;
