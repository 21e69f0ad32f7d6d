/** More records that know of no table. */
@NullMarked
package dev.stator.it.others.people;

import org.jspecify.annotations.NullMarked;
