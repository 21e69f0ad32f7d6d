/** What the tests of the modules of streams share: they reach the other modules as this module's test-jar. */
@NullMarked
package dev.stator.streams;

import org.jspecify.annotations.NullMarked;
