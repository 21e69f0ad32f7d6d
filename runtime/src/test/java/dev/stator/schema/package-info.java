@NullMarked
package dev.stator.schema;

import org.jspecify.annotations.NullMarked;
