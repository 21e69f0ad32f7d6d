@NullMarked
package dev.stator.error;

import org.jspecify.annotations.NullMarked;
