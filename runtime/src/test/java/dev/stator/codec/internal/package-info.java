@NullMarked
package dev.stator.codec.internal;

import org.jspecify.annotations.NullMarked;
