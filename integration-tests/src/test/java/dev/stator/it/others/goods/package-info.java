/** Records that know of no table. */
@NullMarked
package dev.stator.it.others.goods;

import org.jspecify.annotations.NullMarked;
