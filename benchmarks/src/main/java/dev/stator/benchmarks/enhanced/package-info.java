/**
 * What the Enhanced Client asks its user to write: beans and static schemas.
 *
 * <p>Unmarked for nullness: a bean is null until it is filled.
 */
@NullUnmarked
package dev.stator.benchmarks.enhanced;

import org.jspecify.annotations.NullUnmarked;
