@NullMarked
package dev.stator;

import org.jspecify.annotations.NullMarked;
