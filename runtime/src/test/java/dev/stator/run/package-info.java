@NullMarked
package dev.stator.run;

import org.jspecify.annotations.NullMarked;
