@NullMarked
package dev.stator.operation.internal;

import org.jspecify.annotations.NullMarked;
