/**
 * What generated types must agree on, settled once before any is written.
 *
 * <p>{@link dev.stator.processor.generate.plan.EntityPlan} has it of an entity: the constants of the codec, what items
 * have beside their components, and what an index projects.
 * {@link dev.stator.processor.generate.plan.TablePlan} has it of a table of several records. Both say how code names
 * types, attributes and texts.
 */
@NullMarked
package dev.stator.processor.generate.plan;

import org.jspecify.annotations.NullMarked;
