/** Operations on one small item, over a client that answers from memory: what the code around it costs. */
@NullMarked
package dev.stator.benchmarks.operation;

import org.jspecify.annotations.NullMarked;
