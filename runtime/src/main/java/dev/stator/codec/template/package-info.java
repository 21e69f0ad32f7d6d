/**
 * Keys made of several values: a text by a template such as <code>o#{order}</code>, written and read by generated
 * code, piece by piece.
 */
@NullMarked
package dev.stator.codec.template;

import org.jspecify.annotations.NullMarked;
