@NullMarked
package dev.stator.codec;

import org.jspecify.annotations.NullMarked;
