/** Records of many kinds, through the Enhanced Client and through Stator. */
@NullMarked
package dev.stator.enhanced;

import org.jspecify.annotations.NullMarked;
