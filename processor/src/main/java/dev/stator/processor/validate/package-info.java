/** Rules over the model: each a small class with one reason to fail. All run, so that a compile shows all its faults. */
@NullMarked
package dev.stator.processor.validate;

import org.jspecify.annotations.NullMarked;
