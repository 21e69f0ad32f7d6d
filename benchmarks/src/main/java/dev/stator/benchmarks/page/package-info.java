/** Reads of many items through the SDK's client, with a stub in the place of the network. */
@NullMarked
package dev.stator.benchmarks.page;

import org.jspecify.annotations.NullMarked;
