/** Records whose components are attributes of what is around them. */
@NullMarked
package dev.stator.it.embedded;

import org.jspecify.annotations.NullMarked;
