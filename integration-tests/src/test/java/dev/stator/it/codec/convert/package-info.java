/** Records whose components the user's converters store. */
@Convert(MoneyConverter.class)
@Convert(WordsConverter.class)
@NullMarked
package dev.stator.it.codec.convert;

import dev.stator.annotation.Convert;
import org.jspecify.annotations.NullMarked;
