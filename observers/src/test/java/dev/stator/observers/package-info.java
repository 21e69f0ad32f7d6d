@NullMarked
package dev.stator.observers;

import org.jspecify.annotations.NullMarked;
