/** Whole calls through the SDK's client, with a stub in the place of the network. */
@NullMarked
package dev.stator.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
