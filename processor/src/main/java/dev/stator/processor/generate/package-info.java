/**
 * Writes what a table's model asks for: one generator for each generated type, which sees what is meant and nothing
 * else.
 *
 * <p>{@link dev.stator.processor.generate.EntityPlan} settles once what the generated types of an entity must agree on:
 * the constants of the codec and what an index projects.
 */
@NullMarked
package dev.stator.processor.generate;

import org.jspecify.annotations.NullMarked;
