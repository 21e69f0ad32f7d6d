/** What a program loads until its first answers. */
@NullMarked
package dev.stator.it.start;

import org.jspecify.annotations.NullMarked;
