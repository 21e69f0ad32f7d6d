@NullMarked
package dev.stator.run.item;

import org.jspecify.annotations.NullMarked;
