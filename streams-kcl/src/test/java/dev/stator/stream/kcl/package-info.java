@NullMarked
package dev.stator.stream.kcl;

import org.jspecify.annotations.NullMarked;
