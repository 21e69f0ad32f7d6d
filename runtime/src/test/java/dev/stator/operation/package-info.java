@NullMarked
package dev.stator.operation;

import org.jspecify.annotations.NullMarked;
