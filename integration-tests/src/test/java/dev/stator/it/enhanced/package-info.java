/** The same items written by Stator and by the Enhanced Client, in turns. */
@NullMarked
package dev.stator.it.enhanced;

import org.jspecify.annotations.NullMarked;
