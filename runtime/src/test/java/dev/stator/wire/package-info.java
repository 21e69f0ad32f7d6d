@NullMarked
package dev.stator.wire;

import org.jspecify.annotations.NullMarked;
