/** The same table, as a program knew it before. */
@NullMarked
package dev.stator.it.fleet.before;

import org.jspecify.annotations.NullMarked;
