/** Every operator and every change on every kind of attribute, on the engine, held to the same in Java. */
@NullMarked
package dev.stator.it.expression;

import org.jspecify.annotations.NullMarked;
