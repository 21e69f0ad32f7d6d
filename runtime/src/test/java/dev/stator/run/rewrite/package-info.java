@NullMarked
package dev.stator.run.rewrite;

import org.jspecify.annotations.NullMarked;
