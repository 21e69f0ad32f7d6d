/** The format of {@code @Frozen} values: what Apache Fory 1.6 writes and reads. */
@NullMarked
package dev.stator.frozen.fory;

import org.jspecify.annotations.NullMarked;
