@NullMarked
package dev.stator.run.page;

import org.jspecify.annotations.NullMarked;
