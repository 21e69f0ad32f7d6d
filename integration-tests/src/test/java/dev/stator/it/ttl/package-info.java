/** Items that expire, on a real engine. */
@NullMarked
package dev.stator.it.ttl;

import org.jspecify.annotations.NullMarked;
