@NullMarked
package dev.stator.frozen;

import org.jspecify.annotations.NullMarked;
