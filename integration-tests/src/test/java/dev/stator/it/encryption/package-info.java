/** Encrypted frozen attributes of a format of one's own, on a real engine. */
@NullMarked
package dev.stator.it.encryption;

import org.jspecify.annotations.NullMarked;
