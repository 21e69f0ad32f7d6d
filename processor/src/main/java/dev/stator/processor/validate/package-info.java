/**
 * Rules over what is declared, a file a subject and a method a rule, each with one reason to fail. All run, so that a
 * compile shows all its faults.
 */
@NullMarked
package dev.stator.processor.validate;

import org.jspecify.annotations.NullMarked;
