/**
 * Writes what a table's model asks for: one generator for each generated type, which sees what is meant and nothing
 * else. What the generated types must agree on, {@link dev.stator.processor.generate.plan} has settled before.
 */
@NullMarked
package dev.stator.processor.generate;

import org.jspecify.annotations.NullMarked;
