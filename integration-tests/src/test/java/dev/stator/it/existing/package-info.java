@NullMarked
package dev.stator.it.existing;

import org.jspecify.annotations.NullMarked;
