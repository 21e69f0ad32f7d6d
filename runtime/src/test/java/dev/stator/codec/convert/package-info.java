@NullMarked
package dev.stator.codec.convert;

import org.jspecify.annotations.NullMarked;
