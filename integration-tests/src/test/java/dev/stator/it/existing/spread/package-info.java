/** Ready converters of a package and of a type, for components that say nothing. */
@Convert(UpperCaseUuid.class)
@Convert(InstantToString.class)
@NullMarked
package dev.stator.it.existing.spread;

import dev.stator.annotation.Convert;
import dev.stator.codec.convert.InstantToString;
import dev.stator.codec.convert.UpperCaseUuid;
import org.jspecify.annotations.NullMarked;
