/** What the tests of the modules of streams share: a table, and values of all types. */
@NullMarked
package dev.stator.streams;

import org.jspecify.annotations.NullMarked;
