/**
 * Operations as data: what to read or write, built step by step, done by nothing but {@code execute()} and its kin.
 *
 * <p>An operation is immutable and safe for use by several threads; it may be executed any number of times. It says
 * what is to be done, and its {@link dev.stator.operation.Runner} does it; {@code execute()} and {@code executeAsync()}
 * differ only in who waits.
 */
@NullMarked
package dev.stator.operation;

import org.jspecify.annotations.NullMarked;
