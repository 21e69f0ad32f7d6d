/** What the processor knows of the runtime, held against the runtime. */
@NullMarked
package dev.stator.processor.generate;

import org.jspecify.annotations.NullMarked;
