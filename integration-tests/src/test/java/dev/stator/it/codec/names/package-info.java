/** Records with the names of types that generated code uses. */
@NullMarked
package dev.stator.it.codec.names;

import org.jspecify.annotations.NullMarked;
