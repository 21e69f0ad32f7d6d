@NullMarked
package dev.stator.table;

import org.jspecify.annotations.NullMarked;
