/** What Fory makes of values, old forms and damage, behind the envelope. */
@NullMarked
package dev.stator.frozen.fory;

import org.jspecify.annotations.NullMarked;
