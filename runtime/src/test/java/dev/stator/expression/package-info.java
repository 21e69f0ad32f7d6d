@NullMarked
package dev.stator.expression;

import org.jspecify.annotations.NullMarked;
