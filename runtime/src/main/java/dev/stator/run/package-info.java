/** Executes operations: requests of what they say, and answers of responses. Users see none of it. */
@NullMarked
package dev.stator.run;

import org.jspecify.annotations.NullMarked;
