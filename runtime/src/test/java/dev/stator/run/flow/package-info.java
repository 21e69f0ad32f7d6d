@NullMarked
package dev.stator.run.flow;

import org.jspecify.annotations.NullMarked;
